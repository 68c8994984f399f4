import { carryOut, type Job } from './job';

/** Works on the jobs it is sent, one after the other. */
process.on('message', (job: Job) => {
  carryOut(job).then((done) => process.send?.(done), giveUp(job));
});

/** The simulation itself went wrong, or the product in a way that it cannot bear: whoever looks into it needs the seed. */
function giveUp({ seed, people, days }: Job): (error: unknown) => void {
  return (error) => {
    process.stderr.write(`\n${error instanceof Error ? error.stack : error}\n`);
    process.stderr.write(
      `To see it again:  npm run simulate -- --seed ${seed} --people ${people} --days ${days}\n`,
      () => process.exit(1),
    );
  };
}
