import Ingest
import Model
import Testing

@Suite struct AccessDecoderTests {
  @Test func `a service account keeps the names of its secrets`() throws {
    let received = Received(
      #"{"kind":"ServiceAccount","metadata":{"name":"sa"},"imagePullSecrets":[{"name":"a"},{}],"#
        + #""secrets":[{"name":"b"}]}"#)
    guard case .serviceAccount(let account) = received.objects.first?.facts else {
      throw ItemError.truncated
    }
    #expect(account.pullSecrets == ["a"])
    #expect(account.mountableSecrets == ["b"])
  }

  @Test(arguments: [
    ("RoleBinding", "rbac.authorization.k8s.io/v1"), ("RoleBinding", "v1"),
    ("ClusterRoleBinding", "rbac.authorization.k8s.io/v1"),
    ("ClusterRoleBinding", "authorization.openshift.io/v1"),
  ])
  func `a binding keeps its role and subjects`(kind: String, version: String) throws {
    let received = Received(
      #"{"kind":"\#(kind)","apiVersion":"\#(version)","metadata":{"name":"b"},"#
        + #""roleRef":{"kind":"ClusterRole","name":"system:image-puller"},"subjects":["#
        + #"{"kind":"Group","name":"system:serviceaccounts:far"},"#
        + #"{"kind":"ServiceAccount","name":"sa","namespace":"n"}]}"#)
    guard case .roleBinding(let binding) = received.objects.first?.facts else {
      throw ItemError.truncated
    }
    #expect([binding.roleKind, binding.role] == ["ClusterRole", "system:image-puller"])
    #expect(
      binding.subjects.map { "\($0.kind) \($0.namespace)/\($0.name)" }
        == ["Group /system:serviceaccounts:far", "ServiceAccount n/sa"])
  }
}
