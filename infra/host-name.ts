import { CfnOutput } from 'aws-cdk-lib'
import { DomainName, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { Construct } from 'constructs'

/** `certificate`: the ARN of one that was issued for the domain before. */
type Props = { readonly domain: string; readonly certificate: string }

/** The host name of the portal. Which portal it leads to is a mapping of that one (api.ts). */
export class HostName extends Construct {
  constructor(scope: Construct, id: string, { domain, certificate }: Props) {
    super(scope, id)
    const name = new DomainName(this, 'Name', {
      domainName: domain,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
      securityPolicy: SecurityPolicy.TLS_1_2,
    })
    new CfnOutput(this, 'Record', { value: `${domain} CNAME ${name.regionalDomainName}` })
  }
}
