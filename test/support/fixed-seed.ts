import fc from 'fast-check';

/**
 * Properties are tried on the same examples in every run, so that a red run can be repeated and a green one means the
 * same everywhere. `FC_SEED=…` explores others.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_241_028) });
