import { conversationFigures, monthFigures } from './figures';
import { oneConversation } from './one-conversation';

const say = (lines: readonly string[] = []) => process.stdout.write(`${lines.join('\n')}\n`);

async function run(): Promise<void> {
  const tale = await oneConversation();
  say(conversationFigures(tale));
  say();
  say(monthFigures(tale));
}

run();
