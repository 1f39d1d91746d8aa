import type { Words } from '../words.ts'

export const failures: Words['failures'] = {
  unreadable: { heading: 'No se ha podido entender la pregunta', remedy: 'Corregir la dirección o empezar con una búsqueda.' },
  otherSite: { heading: 'La pregunta llegó desde otro sitio', remedy: 'Abrir este mismo sitio y preguntar aquí.' },
  nothingHere: { heading: 'Aquí no hay nada', remedy: 'Lo mejor es buscar la serie por su título.' },
  unreachable: { heading: 'No se ha podido acceder a una fuente', remedy: 'Volver a intentarlo en unos minutos.' },
  tooLarge: { heading: 'Es más de lo que se puede leer aquí', remedy: 'Enviar menos de una vez.' },
  busy: { heading: 'Ocupado por un momento', remedy: 'Volver a intentarlo enseguida.' },
  ours: { heading: 'Algo ha fallado aquí', remedy: 'No se ha podido dar la respuesta. El fallo es nuestro; el registro del servidor dice más.' },
  askAboutSeries: 'Preguntar por una serie',
}
