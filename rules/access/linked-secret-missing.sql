/*---
id: linked-secret-missing
title: Service account pulls with a secret that is not there
severity: warning
message: "{kind} {namespace}/{name} pulls with the secret {secret}, which is not there"
why: |
  Each pod of the service account is given the name of the secret. Nodes pass over it and pull
  without: from a private repository nothing is pulled, and pods stay in ImagePullBackOff.
remedy: oc secrets unlink -n {namespace} {name} {secret}
needs: [ServiceAccount]
needs_complete: [Secret]
discriminator: secret
source: "Managing images: Using image pull secrets; oc secrets link --for=pull"
quiet_when: |
  The service account is younger than min_age_minutes, whose secrets are still being made; the
  secret is for the integrated registry, by its name (...-dockercfg-...), which the cluster makes
  anew by itself; the secret is only linked for mount; the platform's namespaces.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Age from which a service account is judged.}
examples:
  - name: one of two secrets is there; three deployments run as it
    secret:
      - {namespace: shop, secret: a}
      - {namespace: till, secret: b}
    service_account:
      - &s {namespace: shop, service_account: default, created_at: "2026-01-30T23:00:00Z"}
      - {<<: *s, created_at: null}
      - {<<: *s, namespace: x}
    service_account_secret:
      - &s2 {namespace: shop, service_account: default, secret: a, usage: pull}
      - {<<: *s2, secret: b}
    finds:
      - "ServiceAccount shop/default pulls with the secret b, which is not there"
      - "ServiceAccount shop/default pulls with the secret b, which is not there"
  - name: young; of the integrated registry; for mount; the platform
    service_account:
      - {service_account: a}
      - {service_account: b, created_at: 2026-01-31}
      - &s3 {namespace: openshift, service_account: a}
      - {<<: *s3, namespace: openshift-x}
      - {<<: *s3, namespace: kube-x}
    service_account_secret:
      - {service_account: b, secret: x, usage: pull}
      - &s4 {service_account: a, secret: a-dockercfg-x1, usage: pull}
      - {<<: *s4, secret: x, usage: mount}
      - &s5 {<<: *s4, secret: x, namespace: openshift}
      - {<<: *s5, namespace: openshift-x}
      - {<<: *s5, namespace: kube-x}
    finds: []
---*/
SELECT
  'ServiceAccount' AS kind, l.namespace, l.service_account AS name, l.secret, a.created_at
FROM service_account_secret AS l
JOIN service_account AS a
  ON a.namespace = l.namespace AND a.service_account = l.service_account
LEFT JOIN secret AS s ON s.namespace = l.namespace AND s.secret = l.secret
WHERE l.usage = 'pull' AND s.secret IS NULL AND l.secret NOT LIKE '%-dockercfg-%'
  AND (a.created_at IS NULL OR a.created_at <= :as_of - :min_age_minutes * 60)
  AND l.namespace <> 'openshift' AND l.namespace NOT LIKE 'openshift-%'
  AND l.namespace NOT LIKE 'kube-%';
