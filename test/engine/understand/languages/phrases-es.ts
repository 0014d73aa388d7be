import type { LanguagePhrases } from './phrases-language.ts';

export const phrasesEs: LanguagePhrases = {
  tuning: {
    meeting_error: [
      'Cuando creo una reunión de Lync me sale un error',
      'Mi secretaria ya no puede programar reuniones en línea en mi nombre',
    ],
    add_in_missing: ['No encuentro el botón de reunión de Skype en el calendario de Outlook'],
    visual_voicemail_missing: [
      'La lista de mensajes de voz ya no aparece en Lync',
      'No puedo escuchar el buzón de voz desde el cliente de Skype',
    ],
    voicemail_not_working: [
      'Los que me llaman no pueden dejar ningún mensaje en el contestador',
      'La luz del teléfono no se enciende cuando tengo un mensaje de voz',
    ],
    conversation_history_missing: [
      'Mis chats ya no se guardan en el historial',
      'La carpeta del historial de conversaciones está vacía en Outlook',
    ],
    cert_prompt: [
      'Al arrancar, Skype me pregunta si confío en el servidor',
      'Cada mañana sale un aviso de certificado en Lync',
    ],
    credential_prompt: [
      'Lync me vuelve a pedir la contraseña cada diez minutos',
      'Una ventana solicita constantemente mis credenciales de Exchange',
    ],
    calendar_presence_wrong: [
      'Estoy en una reunión pero mi estado sigue disponible',
      'Mi mensaje de fuera de la oficina no se ve en Lync',
    ],
    exchange_connection_error_icon: [
      'Un signo de exclamación rojo dice que Lync no consigue conectar con Exchange',
    ],
    signin_failure_address_mismatch: ['Desde que cambiaron mi correo no puedo iniciar sesión en Lync'],
    contact_card_email_wrong: ['Mi tarjeta de contacto todavía muestra la dirección antigua'],
    slow_integration: ['El calendario tarda veinte minutos en llegar a Lync'],
    photos_contacts_missing: ['Las fotos de mis compañeros han desaparecido de Lync'],
  },
  heldOut: {
    meeting_error: [
      'Programar una reunión de Skype falla siempre',
      'No tengo permiso para crear reuniones de Lync en nombre de mi jefe',
    ],
    add_in_missing: [
      'El complemento de reuniones de Skype ya no está en Outlook',
      'En la cinta de Outlook ya no hay icono para reuniones de Lync',
    ],
    visual_voicemail_missing: ['La pestaña del buzón de voz de Lync sigue vacía'],
    voicemail_not_working: [
      'Quien llama oye tono de ocupado en vez de mi saludo',
      'Mi buzón de voz no funciona desde el lunes',
    ],
    conversation_history_missing: ['Ya no encuentro mis conversaciones antiguas', 'Lync no graba los chats'],
    cert_prompt: ['Lync muestra que no se puede verificar el certificado del servidor'],
    credential_prompt: ['Tengo que escribir la contraseña continuamente en Skype'],
    calendar_presence_wrong: [
      'Mi presencia no coincide con mi agenda',
      'Lync me muestra libre aunque tengo una cita',
    ],
    exchange_connection_error_icon: [
      'Según Lync no hay conexión con Exchange',
      'En la información de configuración EWS no está implementado',
    ],
    signin_failure_address_mismatch: [
      'No puedo entrar en Skype, la dirección de inicio de sesión es distinta de mi correo',
    ],
    contact_card_email_wrong: ['La ficha de un compañero muestra una dirección equivocada'],
    slow_integration: ['Todo lo de Exchange va muy lento en Lync'],
    photos_contacts_missing: [
      'Mi lista de contactos está vacía esta mañana',
      'No encuentro a los empleados nuevos en la libreta de direcciones',
    ],
  },
  apart: [
    'La impresora de la segunda planta está atascada',
    'He olvidado mi contraseña de Windows',
    'Mis auriculares hacen ruido en las llamadas',
    '¿Qué tiempo hará mañana?',
    'Teams se cierra al arrancar',
    'Mi monitor se queda negro',
    'Muchas gracias, ya está arreglado',
    'Quiero pedir un portátil nuevo',
  ],
};
