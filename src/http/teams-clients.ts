/**
 * The applications that show a tab and ask for its token, as Microsoft lists them for single sign-on: they are the ones to
 * preauthorise for `access_as_user`, and a token that another application has asked for is none of ours.
 */
export const TEAMS_CLIENTS: readonly string[] = [
  // Teams on the desktop and on phones.
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  // Teams in the browser.
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  // Microsoft 365 in the browser.
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  // Microsoft 365 on the desktop.
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  // Microsoft 365 on phones, and Outlook on the desktop.
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  // Outlook in the browser.
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  // Outlook on phones.
  '27922004-5251-4030-b22d-91ecd9a37ea4',
];
