import { z } from 'zod';
import { line, recordBase, reference, references } from '../record/record.base.ts';
import { Role } from '../record/record.actor.ts';

/** A person (requester or staff) or a group of staff. */
export const Person = z.strictObject({
  ...recordBase,
  kind: z.enum(['user', 'group']),
  /** The name under which an import knows them; '' for our own. */
  externalName: line,
  name: line,
  userName: z.string().max(120),
  email: z.string().max(200),
  phone: z.string().max(60),
  title: line,
  company: line,
  location: line,
  timeZone: z.string().max(60),
  language: z.enum(['en', 'fr']),
  isVip: z.boolean(),
  isActive: z.boolean(),
  roles: z.array(Role).max(20),
  /** The groups a user belongs to. */
  groupIds: references,
  /** The manager of a user or of a group. */
  managerId: reference,
  /** How many open tickets a member of staff can carry at once; 0 when it does not apply. */
  capacity: z.number().int().min(0),
});
export type Person = z.infer<typeof Person>;
