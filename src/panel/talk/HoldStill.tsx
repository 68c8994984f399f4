import { Component, type ReactNode } from 'react';

interface Place {
  box: HTMLElement;
  top: number;
}

/**
 * Whoever writes keeps their line before their eyes, whatever comes or goes above it. A class, because only a class may look at
 * the page right before it changes.
 */
export class HoldStill extends Component<{ children: ReactNode }> {
  override getSnapshotBeforeUpdate(): Place | null {
    const box = document.activeElement;
    return box instanceof HTMLTextAreaElement ? { box, top: box.getBoundingClientRect().top } : null;
  }

  override componentDidUpdate(_props: object, _state: object, before: Place | null): void {
    if (!before?.box.isConnected) return;
    if (document.activeElement !== before.box) before.box.focus({ preventScroll: true });
    for (let around = before.box.parentElement; around; around = around.parentElement)
      around.scrollTop += before.box.getBoundingClientRect().top - before.top;
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
