import { Component, type ReactNode } from 'react';
import { Problem } from './Problem';

/** Catches what should not happen, so that nobody sits before an empty panel in the middle of a talk. */
export class SafetyNet extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Problem is="broken" onRetry={() => location.reload()} /> : this.props.children;
  }
}
