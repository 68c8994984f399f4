import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepFocus } from './keep-focus';
import { Panel } from './Panel';

const root = document.getElementById('panel');
if (root) {
  keepFocus(root);
  createRoot(root).render(
    <StrictMode>
      <Panel />
    </StrictMode>,
  );
}
