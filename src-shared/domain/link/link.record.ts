import { z } from 'zod';
import { CollectionName, recordBase, reference } from '../record/record.base.ts';

/** How one record relates to another, read from `from` to `to`. */
export const linkTypes = ['relates-to', 'duplicate-of', 'child-of', 'caused-by', 'depends-on', 'runs-on'] as const;
export const LinkType = z.enum(linkTypes);
export type LinkType = z.infer<typeof LinkType>;

/** A typed relation between any two records. Taking a link away deletes the record of it. */
export const Link = z.strictObject({
  ...recordBase,
  type: LinkType,
  fromCollection: CollectionName,
  fromId: reference,
  toCollection: CollectionName,
  toId: reference,
});
export type Link = z.infer<typeof Link>;
