namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Application.People.Ports;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>
/// An erasure is recorded first; then the key is destroyed, again and again until it is done. Whenever a host takes the policy up, the keys of all who
/// were ever erased are destroyed once more: a restored backup of keys brings nobody back.
/// </summary>
public static class DestroyKeysOfTheErased
{
    public static Policy Policy { get; } = new("destroy-keys-of-the-erased", [StoredPersonEvents.Map], recorded => recorded.Event is PersonErased ? [KeyOf(new(recorded.Stream))] : [])
    {
        Ignores = [.. StoredPersonEvents.Map.Names.Where(name => name != StoredPersonEvents.Erased), .. StoredCustomFieldEvents.Map.Names, .. StoredRetentionRuleEvents.Map.Names],
        TakenUp = async (services, stepDone, cancellation) =>
        {
            var keys = Get<IPersonKeys>(services);
            await foreach (var (tenant, persons) in Get<IErasedPersons>(services).All(cancellation))
            {
                await keys.Destroy(tenant, persons, cancellation);
                await stepDone();
            }
        },
    };

    // Nothing is recorded by it: that it was done shows in the keys.
    private static Consequence KeyOf(PersonId person) => async (services, context) =>
    {
        await Get<IPersonKeys>(services).Destroy(Get<RequestScope>(services).Tenant, [person], context.Cancellation);
        return new Done(new(person.Value, Version: 0, Changed: false), Position: 0, DateTimeOffset.MinValue, IsReplayed: false);
    };

    private static T Get<T>(IServiceProvider services) where T : class => (T)services.GetService(typeof(T))!;
}
