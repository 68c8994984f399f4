// Azurite, ended by the end of its parent: of its own accord it would outlive a parent that was killed, and the next start
// would find the same folder in two hands. It writes what is unsaved to disk on SIGINT, which Windows cannot send.
process.on('disconnect', () => {
  process.emit('SIGINT');
  // A connection that somebody holds open would keep it alive for minutes.
  setTimeout(() => process.exit(), 5000).unref();
});
await import('azurite/dist/src/table/main.js');
