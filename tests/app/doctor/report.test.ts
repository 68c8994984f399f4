import { report } from '../../../src/app/doctor/report';
import { ILL, WELL } from '../../support/findings';

describe('The report on the console', () => {
  it('says in one line that all is well, and then what was looked at', () => {
    const [first, , ...lines] = report(WELL).trimEnd().split('\n');
    expect(first).toBe('All is well: nothing is to be mended.');
    expect(lines).toHaveLength(WELL.length);
    expect(lines[0]).toBe('✓ Configuration: Complete and in order.');
    expect(lines).toContainEqual(expect.stringMatching(/^– Azure Web PubSub for the panels: Not used/));
  });

  it('begins with what is to be mended, each with its next step, and the keys of rows', () => {
    const said = report(ILL);
    expect(said).toMatch(/^\d+ things are to be mended\.\n\n✗ What is installed: /);
    expect(said.match(/^✗ /gm)).toHaveLength(said.match(/^ {4}→ /gm)?.length ?? 0);
    expect(said).toContain('      RowKey  the-key-of-a-row\n    → npm run doctor lists them');
    expect(said.indexOf('✓')).toBeGreaterThan(said.lastIndexOf('✗'));
  });
});
