import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './office.css';
import { showAsChosen } from '../design/display.ts';
import { asking } from './asking/query-client.ts';
import { Look } from './display/look.tsx';
import { addresses } from './routes/addresses.tsx';
import { SignedIn } from './sign-in/signed-in.tsx';
import { trustOwnStyles } from './trusted-styles.ts';

trustOwnStyles();
showAsChosen();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Look>
      <QueryClientProvider client={asking}>
        <SignedIn>
          <RouterProvider router={addresses} />
        </SignedIn>
      </QueryClientProvider>
    </Look>
  </StrictMode>,
);
