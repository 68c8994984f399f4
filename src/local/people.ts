/** The sample organisation of the local desk: Microsoft's fictitious Contoso, as the Playground knows it. */
export const TENANT = '9d2f6c1e-4b57-4c8e-a1d3-6f0b7e25c814';

/** Where the two at the desk live: far enough apart to see that each reads times on their own clock. */
export interface SamplePerson {
  id: string;
  name: string;
  email: string;
}

export const MANAGER: SamplePerson = sample('b7a1f0c2-3d84-4e96-9a5b-12c7d8e4f601', 'Megan Bowen');
export const EMPLOYEE: SamplePerson = sample('4e6d92b8-71fa-4c03-8d2e-5ab930c1f702', 'Alex Wilber');

/** The Playground wants exactly five others beside the person who sits before it. */
export const PEOPLE: readonly SamplePerson[] = [
  MANAGER,
  EMPLOYEE,
  sample('0f3b58d7-9c2a-46e1-b7d4-e8a6c5123703', 'Adele Vance'),
  sample('c9587e14-06bd-4f7a-82c3-7d41b9e0f804', 'Isaiah Langer'),
  sample('6a40d3f9-58e2-4b1c-9f06-d3b7a2c4e905', 'Patti Fernandez'),
  sample('d21c7b86-e4f3-4a95-a0b8-94f6c3d7ea06', 'Lynne Robbins'),
];

function sample(id: string, name: string): SamplePerson {
  return { id, name, email: `${name.toLowerCase().replace(' ', '.')}@contoso.example` };
}
