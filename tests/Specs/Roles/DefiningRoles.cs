namespace HrSaas.Specs.Roles;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Tenancy.Roles;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>The roles that the specs talk about.</summary>
public abstract class RoleSpecs : Specs<RoleUnderSpec, Role, RoleEvent, RoleFacts>
{
    protected static readonly RoleId TheRole = Id<RoleId>("the role");

    protected static readonly OrgUnitId Research = Id<OrgUnitId>("Research");

    protected static readonly LegalEntityId Acme = Id<LegalEntityId>("Acme GmbH");

    protected static readonly Grant
        Employments = new(Permission.ReadEmployments, Reach.UnitAndBelow, Research), Pay = new(Permission.ReadPay, Reach.LegalEntity, LegalEntity: Acme), Organization = new(Permission.ReadOrganization, Reach.All);

    protected static DefineRole Define(string code = "hr-partner", string name = "HR partner", params Grant[] grants) => new(TheRole, code, name, Of(grants));

    protected static RoleDefined Defined(params Grant[] grants) => new(TheRole, "hr-partner", "HR partner", Of(grants));

    protected static ChangeRole Change(string name = "HR partner", params Grant[] grants) => new(name, Of(grants));

    protected static Grants Of(params Grant[] grants) => new(grants.Length == 0 ? [Employments] : [.. grants]);

    protected static NotWellFormed Flawed(string member, string code, string detail) => new([new(member, code, detail)]);
}

[Rules("Defining and changing a role", 1)]
public sealed class DefiningRoles : RoleSpecs
{
    [Fact]
    public void A_role_allows_what_its_grants_say_of_whom_they_reach()
    {
        Given().When(Define(grants: [Employments, Pay, Organization])).Then(Defined(Employments, Pay, Organization));
        foreach (var reach in Enum.GetValues<Reach>())
            Given().When(Define(grants: [new(Permission.ReadEmployments, reach)])).Then(Defined(new Grant(Permission.ReadEmployments, reach)));
        Given().When(Define(grants: [new(Permission.ReadAccess, Reach.Self)])).Then(Defined(new Grant(Permission.ReadAccess, Reach.Self)));
    }

    [Fact]
    public void A_role_is_defined_once_and_retired_it_stays_so()
    {
        Given(Defined()).When(Define()).ThenRefused<RoleAlreadyDefined>();
        Given(Defined(), new RoleRetired(new("unused"))).When(Define()).ThenRefused<RoleAlreadyDefined>();
    }

    [Fact]
    public void The_roles_that_every_tenant_has_mean_the_same_everywhere()
    {
        foreach (var code in (string[])["hr-admin", "manager", "employee"]) Given().When(Define(code)).ThenRefused(new RoleCodeReserved(code));
    }

    [Fact]
    public void Code_name_and_grants_have_their_form()
    {
        Given().When(Define(code: "HR Partner")).ThenRefused(Flawed("code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
        Given().When(Define(name: " ")).ThenRefused(Flawed("name", "blank", "must not be blank."));
        Given().When(new DefineRole(TheRole, "hr-partner", "HR partner", new([]))).ThenRefused(Flawed("grants", "empty", "must have one at least."));
        Given().When(Define(grants: [Employments, Employments])).ThenRefused(Flawed("grants.1", "twice", "must be there once."));
        Given().When(Define(grants: [.. Enumerable.Range(0, 101).Select(_ => Employments)])).ThenRefused(Flawed("grants", "too-many", "must have at most 100."));
        Given(Defined()).When(Change(name: " ")).ThenRefused(Flawed("name", "blank", "must not be blank."));
        Given(Defined()).When(new RetireRole(new("No reason"))).ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
    }

    [Fact]
    public void What_is_not_about_single_people_is_held_of_all()
    {
        const string OfAll = "must be all: the permission is not about single people.";
        foreach (var permission in (Permission[])[Permission.ReadOrganization, Permission.WriteOrganization, Permission.ReadDirectory, Permission.ReadAccess, Permission.WriteAccess])
        {
            Given().When(Define(grants: [new(permission, Reach.UnitAndBelow, Research)])).ThenRefused(Flawed("grants.0.reach", "not-of-people", OfAll));
            Given().When(Define(grants: [new(permission, Reach.All)])).Then(Defined(new Grant(permission, Reach.All)));
        }
        Given().When(Define(grants: [new(Permission.WriteAccess, Reach.Self)])).ThenRefused(Flawed("grants.0.reach", "not-of-people", OfAll));
    }

    [Fact]
    public void A_unit_and_a_legal_entity_go_with_their_reach_alone_and_are_there()
    {
        Given().When(Define(grants: [new(Permission.ReadPay, Reach.All, Research)])).ThenRefused(Flawed("grants.0.orgUnitId", "not-with-this-reach", "must be left out: only unit-and-below has one."));
        Given().When(Define(grants: [new(Permission.ReadPay, Reach.UnitAndBelow, LegalEntity: Acme)]))
            .ThenRefused(Flawed("grants.0.legalEntityId", "not-with-this-reach", "must be left out: only legal-entity has one."));
        var (unit, entity) = (Id<OrgUnitId>("nowhere"), Id<LegalEntityId>("nobody"));
        Given().When(Define(grants: [new(Permission.ReadPay, Reach.UnitAndBelow, unit)])).ThenRefused(new UnitToReachNotKnown(unit));
        Given().When(Define(grants: [new(Permission.ReadPay, Reach.LegalEntity, LegalEntity: entity)])).ThenRefused(new LegalEntityToReachNotKnown(entity));
        Given(Defined()).When(Change(grants: [new(Permission.ReadPay, Reach.UnitAndBelow, unit)])).ThenRefused(new UnitToReachNotKnown(unit));
    }

    [Fact]
    public void Nobody_gives_others_more_than_they_may_do_themselves()
    {
        static RoleFacts Partner(RoleFacts world) => world with { Own = [new(Permission.WriteAccess, Reach.All), Employments] };
        Given().Where(Partner).When(Define(grants: [Employments])).Then(Defined(Employments));
        Given().Where(Partner).When(Define(grants: [new(Permission.ReadEmployments, Reach.All)])).ThenRefused(new GrantBeyondYourOwn("employments:read", "all"));
        Given().Where(Partner).When(Define(grants: [Employments, Pay])).ThenRefused(new GrantBeyondYourOwn("pay:read", "legal-entity"));
        Given(Defined(Employments)).Where(Partner).When(Change(grants: [Employments, Organization])).ThenRefused(new GrantBeyondYourOwn("organization:read", "all"));
        // What the role allows already may stay.
        Given(Defined(Employments, Pay)).Where(Partner).When(Change(name: "Partner", Employments, Pay)).Then(new RoleChanged("Partner", Of(Employments, Pay)));
    }

    [Fact]
    public void A_change_says_all_that_the_role_allows_from_now_on()
    {
        Given(Defined(Employments, Pay)).When(Change(grants: [Employments])).Then(new RoleChanged("HR partner", Of(Employments)));
        Given(Defined(Employments, Pay)).When(Change(grants: [Pay, Employments])).ThenNothing();
        Given(Defined(Employments), new RoleChanged("Partner", Of(Pay))).When(Change("Partner", Pay)).ThenNothing();
        Given().When(Change()).ThenRefused<RoleNotFound>();
    }

    [Fact]
    public void A_role_is_retired_for_good()
    {
        Given(Defined()).When(new RetireRole(new("unused"))).Then(new RoleRetired(new("unused")));
        Given(Defined(), new RoleRetired(new("unused"))).When(new RetireRole(new("other"))).ThenNothing();
        Given(Defined(), new RoleRetired(new("unused"))).When(Change(grants: [Pay])).ThenRefused<RoleIsRetired>();
        Given().When(new RetireRole(new("unused"))).ThenRefused<RoleNotFound>();
    }
}
