namespace HrSaas.Domain.People.Persons;

/// <summary>What can be told about a person: each alone, or several at once when the person is registered.</summary>
public abstract record PersonDetail
{
    private protected PersonDetail() { }
}
