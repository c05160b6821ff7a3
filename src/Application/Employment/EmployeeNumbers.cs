namespace HrSaas.Application.Employment;

using System.Text;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>
/// Employee numbers belong to one person for ever. That is kept by two claims: on a keyed hash of the number, owned by the person;
/// and on the person, owned by their first employment, which holds the number in readable form as long as the person is not erased.
/// </summary>
public sealed class EmployeeNumbers(IClaims claims, IKeyedHash hash, StateReader reader)
{
    private const string NumberClaim = "employee-number";
    private const string FirstEmploymentClaim = "first-employment";

    /// <summary>The employment that brought the person's number; null when there is none yet.</summary>
    public async ValueTask<EmploymentId?> FirstEmploymentOf(PersonId person, CancellationToken cancellation) =>
        await claims.Find(FirstEmploymentClaim, person.ToString(), cancellation) is { } first ? new EmploymentId(first) : null;

    /// <summary>The number that an employment holds; null once the person has been erased.</summary>
    public async ValueTask<EmployeeNumber?> NumberIn(EmploymentId employment, CancellationToken cancellation) =>
        (await reader.Find(Roots.Employment, employment.Value, cancellation)).State switch
        {
            NoEmployment => null,
            CurrentEmployment current => current.Number.Value,
            VoidEmployment { Was: var current } => current.Number.Value,
        };

    /// <summary>The person who has the number; null when nobody has.</summary>
    public async ValueTask<PersonId?> PersonWith(string number, CancellationToken cancellation) =>
        await claims.Find(NumberClaim, KeyOf(number), cancellation) is { } person ? new PersonId(person) : null;

    /// <summary>What a hire claims.</summary>
    /// <param name="first">The person's first employment: an earlier one, or the one that the hire makes.</param>
    public IReadOnlyList<Claim> ClaimsOf(EmploymentId first, Employment after) => after switch
    {
        CurrentEmployment { Number.Value: { } number } employment =>
        [
            new(NumberClaim, KeyOf(number.Value), employment.Person.Value, new EmployeeNumberTaken()),
            new(FirstEmploymentClaim, employment.Person.ToString(), first.Value, new FirstHireUnderWay()),
        ],
        NoEmployment or CurrentEmployment or VoidEmployment => [],
    };

    private string KeyOf(string number) => hash.Of(NumberClaim, Encoding.UTF8.GetBytes(number)).ToString("N");
}
