interface DebugSetting {
  readonly name: RegExp;
  readonly value: RegExp;
}

/** Variables that enable debugging or a development mode. To add one, add a line. */
export const DEBUG_SETTINGS: readonly DebugSetting[] = [
  {
    name: /^(?:DEBUG|FLASK_DEBUG|APP_DEBUG|DJANGO_DEBUG|WERKZEUG_DEBUG_PIN|PHP_DEBUG|SYMFONY_DEBUG|QUART_DEBUG|STARLETTE_DEBUG|UVICORN_DEBUG)$/,
    value: /^(?:true|1|yes|on)$/i,
  },
  {
    name: /^(?:FLASK_ENV|QUART_ENV|NODE_ENV|RAILS_ENV|RACK_ENV|MIX_ENV|APP_ENV|DJANGO_ENV|VAPOR_ENV)$/,
    value: /^dev(?:elop|elopment)?$/i,
  },
  { name: /^(?:ASPNETCORE_ENVIRONMENT|DOTNET_ENVIRONMENT)$/i, value: /^development$/i },
  { name: /^ASPNETCORE_DETAILEDERRORS$/i, value: /^(?:true|1)$/i },
  { name: /^(?:GIN_MODE)$/, value: /^debug$/ },
  { name: /^XDEBUG_MODE$/, value: /(?:^|,)(?:debug|develop|profile|trace)(?:,|$)/ },
  { name: /^SPRING_PROFILES_ACTIVE$/, value: /(?:^|,)dev(?:elopment)?(?:,|$)/i },
];
