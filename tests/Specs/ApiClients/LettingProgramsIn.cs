namespace HrSaas.Specs.ApiClients;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Tenancy.ApiClients;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>The API client that the specs talk about.</summary>
public abstract class ApiClientSpecs : Specs<ApiClientUnderSpec, ApiClient, ApiClientEvent, ApiClientFacts>
{
    protected static readonly ApiClientId TheClient = Id<ApiClientId>("the API client");

    protected static readonly ApiSecret First = Secret("the first secret"), Second = Secret("the second secret"), Third = Secret("the third secret");

    protected static readonly DateTimeOffset Noon = ApiClientUnderSpec.World.Now, Evening = Noon.AddHours(8);

    protected static CreateApiClient Create(string name = "Payroll export", string roleCode = "payroll", DateOnly? lastDay = null) => new(TheClient, name, roleCode, lastDay, First);

    protected static ApiClientCreated Created(DateOnly? lastDay = null) => new(TheClient, "Payroll export", "payroll", lastDay, First);

    protected static RotateApiClientSecret Rotate(ApiSecret secret, DateTimeOffset? previousGoodUntil = null) => new(secret, previousGoodUntil);

    protected static ApiClientSecretRotated Rotated(ApiSecret secret, ApiSecret? previous, DateTimeOffset? goodUntil = null) => new(secret, previous?.Id, goodUntil);

    protected static ApiClientRevoked Revoked { get; } = new(new("retired"));

    protected static Func<ApiClientFacts, ApiClientFacts> At(DateTimeOffset now) => world => world with { Now = now, Today = DateOnly.FromDateTime(now.UtcDateTime) };

    private static ApiSecret Secret(string name) => new(Id<ApiSecretId>(name), Id<ApiSecretId>(name + "'s hash").Value, "x7Qz");
}

[Rules("Letting a program in", 2)]
public sealed class LettingProgramsIn : ApiClientSpecs
{
    [Fact]
    public void A_program_is_let_in_in_a_role_until_a_day_or_without_end()
    {
        Given().When(Create()).Then(Created());
        Given().When(Create(lastDay: new(2026, 12, 31))).Then(Created(new(2026, 12, 31)));
        Given().When(Create(lastDay: new(2026, 3, 1))).Then(Created(new(2026, 3, 1)));
        Given().When(Create(lastDay: new(2026, 2, 28))).ThenRefused(new ApiClientWouldHaveExpired(new(2026, 2, 28)));
    }

    [Fact]
    public void A_client_is_created_once_and_revoked_it_stays_so()
    {
        Given(Created()).When(Create()).ThenRefused<ApiClientAlreadyCreated>();
        Given(Created(), Revoked).When(Create()).ThenRefused<ApiClientAlreadyCreated>();
    }

    [Fact]
    public void The_role_must_be_in_use_and_nobody_lets_a_program_do_more_than_they_may_do_themselves()
    {
        Given().Where(world => world with { RoleGrants = null }).When(Create()).ThenRefused(new RoleToBearNotKnown("payroll"));
        Given().Where(world => world with { Own = [new(Permission.WriteAccess, Reach.All)] }).When(Create()).ThenRefused(new RoleBeyondYourOwn("employments:read", "all"));
        Given().Where(world => world with { Own = [new(Permission.ReadEmployments, Reach.All)] }).When(Create()).Then(Created());
    }

    [Fact]
    public void Name_and_role_have_their_form()
    {
        Given().When(Create(name: " ")).ThenRefused(new NotWellFormed([new("name", "blank", "must not be blank.")]));
        Given().When(Create(roleCode: "Pay Roll")).ThenRefused(new NotWellFormed([new("roleCode", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens.")]));
    }

    [Fact]
    public void A_client_is_revoked_for_good()
    {
        Given(Created()).When(new RevokeApiClient(new("retired"))).Then(Revoked);
        Given(Created(), Revoked).When(new RevokeApiClient(new("other"))).ThenNothing();
        Given().When(new RevokeApiClient(new("retired"))).ThenRefused<ApiClientNotFound>();
        Given(Created()).When(new RevokeApiClient(new("Not Kebab"))).ThenRefused(new NotWellFormed([new("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens.")]));
    }
}

[Rules("Changing the secret of a program", 3)]
public sealed class RotatingSecrets : ApiClientSpecs
{
    [Fact]
    public void A_second_secret_stands_beside_the_first_until_a_moment_or_until_that_is_revoked()
    {
        Given(Created()).When(Rotate(Second, Evening)).Then(Rotated(Second, First, Evening));
        Given(Created()).When(Rotate(Second)).Then(Rotated(Second, First));
        Given(Created()).When(Rotate(Second, Noon.AddDays(-1))).Then(Rotated(Second, First, Noon.AddDays(-1)));
    }

    [Fact]
    public void Two_secrets_at_most_are_good_at_a_time()
    {
        Given(Created(), Rotated(Second, First, Evening)).When(Rotate(Third)).ThenRefused<TwoSecretsAreGood>();
        Given(Created(), Rotated(Second, First)).When(Rotate(Third)).ThenRefused<TwoSecretsAreGood>();
        Given(Created(), Rotated(Second, First, Evening)).Where(At(Evening)).When(Rotate(Third, Evening.AddDays(1))).Then(Rotated(Third, Second, Evening.AddDays(1)));
        Given(Created(), Rotated(Second, First), new ApiClientSecretRevoked(First.Id)).When(Rotate(Third)).Then(Rotated(Third, Second));
        Given(Created(), Rotated(Second, First), new ApiClientSecretRevoked(Second.Id)).When(Rotate(Third)).Then(Rotated(Third, First));
        Given(Created(), new ApiClientSecretRevoked(First.Id)).When(Rotate(Second, Evening)).Then(Rotated(Second, null));
    }

    [Fact]
    public void A_secret_that_is_there_already_is_not_made_again()
    {
        Given(Created()).When(Rotate(First)).ThenNothing();
        Given(Created(), Rotated(Second, First)).When(Rotate(Second, Evening)).ThenNothing();
    }

    [Fact]
    public void Only_a_client_that_is_let_in_gets_another_secret()
    {
        Given().When(Rotate(Second)).ThenRefused<ApiClientNotFound>();
        Given(Created(), Revoked).When(Rotate(Second)).ThenRefused<ApiClientIsRevoked>();
        Given(Created(new(2026, 3, 1))).When(Rotate(Second)).Then(Rotated(Second, First));
        Given(Created(new(2026, 3, 1))).Where(At(Noon.AddDays(1))).When(Rotate(Second)).ThenRefused(new ApiClientHasExpired(new(2026, 3, 1)));
    }

    [Fact]
    public void A_secret_is_revoked_by_itself()
    {
        Given(Created(), Rotated(Second, First)).When(new RevokeApiClientSecret(First.Id)).Then(new ApiClientSecretRevoked(First.Id));
        Given(Created()).When(new RevokeApiClientSecret(First.Id)).Then(new ApiClientSecretRevoked(First.Id));
        Given(Created(), new ApiClientSecretRevoked(First.Id)).When(new RevokeApiClientSecret(First.Id)).ThenNothing();
        Given(Created()).When(new RevokeApiClientSecret(Second.Id)).ThenRefused<ApiSecretNotFound>();
        Given(Created(), Revoked).When(new RevokeApiClientSecret(First.Id)).ThenRefused<ApiClientIsRevoked>();
        Given().When(new RevokeApiClientSecret(First.Id)).ThenRefused<ApiClientNotFound>();
    }
}
