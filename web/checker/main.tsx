import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './checker.css';
import { App } from './app.tsx';
import { applyStoredDisplay } from './display/display-settings.tsx';

applyStoredDisplay();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
