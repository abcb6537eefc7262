import { SetMetadata } from '@nestjs/common';
import type { Command } from '../../domain/lifecycle/command.js';
import type { Act } from '../../domain/people/roles-that-may.js';

export const permissionKey = 'tenure:permission';

/** Names the permission of a query, mutation or subscription. A handler without one is denied to everybody. */
export const May = (act: Act | Command) => SetMetadata(permissionKey, act);
