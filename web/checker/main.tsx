import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../design/tokens.css';
import '../design/base.css';
import '../design/controls.css';
import './checker.css';
import './form/form.css';
import './print.css';
import { App } from './app.tsx';
import { applyStoredDisplay } from './display/display-settings.tsx';

applyStoredDisplay();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
