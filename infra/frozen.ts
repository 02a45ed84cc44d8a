/** Logical ids of what holds data, in the portal and its base: a stack that loses one of them leaves its data behind, so they never change. */
export const frozen: Readonly<Record<string, string>> = {
  DataTableFDBAD0F2: 'AWS::DynamoDB::Table',
  EvidenceBucketC67FF768: 'AWS::S3::Bucket',
  EvidenceLogA6B36828: 'AWS::S3::Bucket',
  IdentityPool9E5AED46: 'AWS::Cognito::UserPool',
  KeysDataA2F7C5E6: 'AWS::KMS::Key',
  KeysSecretsC2A8CD45: 'AWS::KMS::Key',
  SecretsCursorD529BDDE: 'AWS::SecretsManager::Secret',
  SecretsGuestLink7070987F: 'AWS::SecretsManager::Secret',
  SecretsLivekitTokensA081753CC: 'AWS::SecretsManager::Secret',
  SecretsLivekitTokensB3D2789C5: 'AWS::SecretsManager::Secret',
  SecretsLivekitWebhook5ED1796B: 'AWS::SecretsManager::Secret',
  SecretsOidcClientD9EA572D: 'AWS::SecretsManager::Secret',
  SecretsSmtpLoginAFAA3092: 'AWS::SecretsManager::Secret',
}
