// The bot's entry in Azure: from here Teams knows where to bring what people say to it. It opens no other channel.
param name string
param appId string

@secure()
param appPassword string
param tenantId string
param graphTier string
param connectionName string
param host string
param tags object

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: {
    // Teams is a standard channel, where the free size has no bound.
    name: 'F0'
  }
  properties: {
    displayName: 'Career Conversations'
    endpoint: 'https://${host}/api/messages'
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppType: 'SingleTenant'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      acceptedTerms: true
    }
  }
}

// People who connect their calendar sign in here, in their own name; Microsoft keeps their token, and the server asks for it. With
// what Teams knows of them already where they have agreed, which is what the last parameter is for.
resource connection 'Microsoft.BotService/botServices/connections@2022-09-15' = if (graphTier != '0') {
  parent: bot
  name: connectionName
  location: 'global'
  properties: {
    serviceProviderDisplayName: 'Azure Active Directory v2'
    // The service's own id for Entra.
    serviceProviderId: '30dd229c-58e3-4a48-bdfd-91ec48eb906c'
    clientId: appId
    clientSecret: appPassword
    scopes: 'openid offline_access Calendars.ReadWrite Presence.ReadWrite'
    parameters: [
      {
        key: 'tenantId'
        value: tenantId
      }
      {
        key: 'tokenExchangeUrl'
        value: 'api://${host}/botid-${appId}'
      }
    ]
  }
}
