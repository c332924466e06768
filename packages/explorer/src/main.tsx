import './design/tokens.css';
import './design/base.css';
import './design/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element with the id "page".');

createRoot(page).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
