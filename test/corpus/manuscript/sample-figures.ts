import type { Figures } from './figures.ts';

/** A quiet township: some licences, no application, no dispute. */
export const quiet: Figures = {
  disclosed: { normativeDocuments: { inForce: 2 }, licensing: { decisions: 37 }, penalty: { decisions: 4 } },
};

/** A township with three applications, one carried over. */
export const few: Figures = {
  disclosed: { normativeDocuments: { issued: 1, inForce: 3 }, licensing: { decisions: 128 } },
  applications: {
    received: { naturalPerson: 3, other: 1 },
    granted: { naturalPerson: 1 },
    'unavailable.notHeld': { naturalPerson: 1, other: 1 },
  },
};

/** A county department with every kind of applicant and disputes of all three kinds. */
export const busy: Figures = {
  disclosed: {
    normativeDocuments: { issued: 3, repealed: 1, inForce: 14 },
    licensing: { decisions: 412 },
    penalty: { decisions: 57 },
    coercion: { decisions: 6 },
    fees: { amount: 18.6 },
  },
  applications: {
    received: { naturalPerson: 23, commercial: 4, legalService: 2 },
    carriedIn: { naturalPerson: 2 },
    granted: { naturalPerson: 9, commercial: 2 },
    partial: { naturalPerson: 3 },
    'denied.thirdPartyRights': { naturalPerson: 1 },
    'denied.internalAffairs': { commercial: 1 },
    'denied.enforcementFile': { naturalPerson: 2 },
    'denied.statutoryQuery': { naturalPerson: 1 },
    'unavailable.notHeld': { naturalPerson: 5, legalService: 1 },
    'unavailable.needsCreation': { naturalPerson: 1 },
    'notHandled.petition': { naturalPerson: 1 },
    'otherDisposition.correctionLapsed': { naturalPerson: 1 },
    'otherDisposition.misc': { commercial: 1 },
  },
  disputes: {
    reconsideration: { upheld: 3, corrected: 1, pending: 1 },
    litigationDirect: { upheld: 1 },
    litigationAfterReconsideration: { upheld: 1, other: 1 },
  },
};

/** A whole county with numbers of three and four digits in every column. */
export const county: Figures = {
  disclosed: {
    normativeDocuments: { issued: 26, repealed: 11, inForce: 193 },
    licensing: { decisions: 20418 },
    penalty: { decisions: 3177 },
    coercion: { decisions: 86 },
    fees: { amount: 4120.3375 },
  },
  applications: {
    received: {
      naturalPerson: 318,
      commercial: 41,
      research: 3,
      publicWelfare: 6,
      legalService: 12,
      other: 9,
    },
    carriedIn: { naturalPerson: 14, commercial: 2 },
    granted: { naturalPerson: 121, commercial: 22, research: 2, publicWelfare: 3, legalService: 5, other: 4 },
    partial: { naturalPerson: 37, commercial: 6, legalService: 1 },
    'denied.stateSecret': { naturalPerson: 1 },
    'denied.prohibitedByLaw': { naturalPerson: 2, commercial: 1 },
    'denied.securityStability': { naturalPerson: 1 },
    'denied.thirdPartyRights': { naturalPerson: 7, commercial: 2 },
    'denied.internalAffairs': { naturalPerson: 5, research: 1 },
    'denied.deliberative': { naturalPerson: 4, legalService: 1 },
    'denied.enforcementFile': { naturalPerson: 11 },
    'denied.statutoryQuery': { naturalPerson: 8, other: 1 },
    'unavailable.notHeld': { naturalPerson: 83, commercial: 8, publicWelfare: 2, legalService: 4, other: 2 },
    'unavailable.needsCreation': { naturalPerson: 10, publicWelfare: 1 },
    'unavailable.stillUnclear': { naturalPerson: 6 },
    'notHandled.petition': { naturalPerson: 13, other: 1 },
    'notHandled.duplicate': { naturalPerson: 4 },
    'notHandled.publication': { naturalPerson: 1 },
    'notHandled.excessive': { naturalPerson: 2 },
    'notHandled.confirmOrReissue': { naturalPerson: 1, commercial: 1 },
    'otherDisposition.correctionLapsed': { naturalPerson: 3, other: 1 },
    'otherDisposition.misc': { naturalPerson: 2, commercial: 1, legalService: 1 },
  },
  disputes: {
    reconsideration: { upheld: 21, corrected: 3, other: 5, pending: 2 },
    litigationDirect: { upheld: 4, pending: 1 },
    litigationAfterReconsideration: { upheld: 6, corrected: 1, other: 2, pending: 3 },
  },
};

/** A department under the form of 2019: changes of both signs, procurement in yuan. */
export const busy2019: Figures = {
  disclosed: {
    normativeDocuments: { made: 5, newlyDisclosed: 5, disclosedTotal: 41 },
    licensing: { itemsLastYear: 61, change: 4, decisions: 327 },
    otherExternalServices: { itemsLastYear: 117, change: 0, decisions: 165 },
    penalty: { itemsLastYear: 90, change: -8, decisions: 22 },
    coercion: { itemsLastYear: 4, change: 0, decisions: 1 },
    fees: { itemsLastYear: 6, change: -1 },
    procurement: { projects: 12, amount: 1256000 },
  },
  applications: {
    received: { naturalPerson: 17, commercial: 2 },
    carriedIn: { naturalPerson: 1 },
    granted: { naturalPerson: 10, commercial: 1 },
    partial: { naturalPerson: 2 },
    'denied.deliberative': { naturalPerson: 1 },
    'unavailable.notHeld': { naturalPerson: 3, commercial: 1 },
    'notHandled.duplicate': { naturalPerson: 1 },
    otherDisposition: { naturalPerson: 1 },
  },
  disputes: { reconsideration: { upheld: 1 }, litigationAfterReconsideration: { pending: 1 } },
};

/** A township under the form of 2019. */
export const quiet2019: Figures = {
  disclosed: {
    normativeDocuments: { made: 1, newlyDisclosed: 1, disclosedTotal: 6 },
    licensing: { itemsLastYear: 9, decisions: 14 },
  },
};
