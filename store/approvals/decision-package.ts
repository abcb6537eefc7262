import type { ApprovalPolicy } from '../../domain/policy/policy-document.js';

type Json = Readonly<Record<string, unknown>>;

export interface PackagePerson {
  readonly id: string;
  readonly key: string;
}

/** Rules of the request as they were frozen: who changes a row later cannot lower the quorum. */
export interface PackageRules {
  readonly required: number;
  readonly separation: ApprovalPolicy['separation'];
  readonly deadline: string;
}

interface PackageBase {
  readonly schemaVersion: 1;
  readonly requestId: string;
  readonly openedAt: string;
  readonly model: {
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly kind: string;
    readonly riskTier: number;
  };
  readonly policy: { readonly key: string; readonly number: number; readonly digest: string };
  readonly approval: PackageRules;
  readonly submitter: PackagePerson | null;
  readonly findings: readonly Json[];
}

/** Exactly what the approvers of a release see. */
export interface ReleasePackage extends PackageBase {
  readonly kind: 'release';
  readonly version: { readonly id: string; readonly number: number; readonly round: number };
  readonly content: Json & { readonly id: string; readonly digest: string; readonly artifactDigest: string };
  readonly dataset: Json | null;
  readonly training: Json | null;
  readonly validation: Json & { readonly digest: string };
  readonly champion: Json | null;
  /** Metric by metric: the candidate's and the champion's training metrics. */
  readonly comparison: readonly Json[];
  readonly waivers: readonly Json[];
  readonly contributors: readonly PackagePerson[];
}

/** Exactly what the approvers of a retirement see. */
export interface RetirementPackage extends PackageBase {
  readonly kind: 'retirement';
  readonly attempt: number;
  readonly reason: string;
  readonly consumers: readonly string[];
  readonly champion: Json | null;
}

export type DecisionPackage = ReleasePackage | RetirementPackage;
