import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './checker.css';
import { showAsChosen } from '../design/display.ts';
import { App } from './app.tsx';

showAsChosen();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
