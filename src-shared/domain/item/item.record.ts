import { z } from 'zod';
import { line, longText, recordBase, reference } from '../record/record.base.ts';

/** A configuration item or asset. */
export const Item = z.strictObject({
  ...recordBase,
  externalName: line,
  name: line,
  /** The class in the CMDB's tree, e.g. "laptop", "server", "network-device", "application". */
  itemClass: z.string().max(60),
  status: z.enum(['on-order', 'in-stock', 'in-transit', 'in-use', 'in-maintenance', 'retired']),
  serialNumber: z.string().max(120),
  location: line,
  assignedToId: reference,
  supportGroupId: reference,
  serviceId: reference,
  /** 1 most critical to 4. */
  criticality: z.literal([1, 2, 3, 4]),
  description: longText,
  attributes: z.record(z.string().max(60), z.string().max(1000)),
});
export type Item = z.infer<typeof Item>;
