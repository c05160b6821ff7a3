namespace HrSaas.Specs.Roles;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Tenancy.Roles;

public sealed class RightsAboutPeople
{
    [Theory]
    [InlineData(Permission.ReadPeople, true)]
    [InlineData(Permission.ReadPay, true)]
    [InlineData(Permission.ReadLeave, true)]
    [InlineData(Permission.WriteLeave, true)]
    [InlineData(Permission.WriteExceptions, true)]
    [InlineData(Permission.ReadDirectory, false)]
    [InlineData(Permission.WriteOrganization, false)]
    [InlineData(Permission.WriteImports, false)]
    public void Rights_about_people_can_be_held_of_some_and_not_of_others(Permission permission, bool isAboutPeople) => Grants.IsAboutPeople(permission).Should().Be(isAboutPeople);
}
