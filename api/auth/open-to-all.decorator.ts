import { SetMetadata } from '@nestjs/common';

export const openToAllKey = 'tenure:open-to-all';

/** Marks an HTTP address that needs no token: health, metrics, the development issuer. */
export const OpenToAll = () => SetMetadata(openToAllKey, true);
