import type { Day } from '../law/index.ts';
import type { Application, Consultation } from './application.ts';

/** The application with one more inquiry under way. */
export function consult(application: Application, asked: Consultation['with'], sentOn: Day): Application {
  const consultation: Consultation = {
    ...{ id: application.consultations.length + 1, with: asked, sentOn },
    ...{ receivedOn: null, answeredOn: null, opinion: null },
  };
  return { ...application, consultations: [...application.consultations, consultation] };
}

/** The application with one inquiry changed. */
export function changeConsultation(
  application: Application,
  id: number,
  change: Partial<Consultation>,
): Application {
  const consultations = application.consultations.map((one) => (one.id === id ? { ...one, ...change } : one));
  return { ...application, consultations };
}
