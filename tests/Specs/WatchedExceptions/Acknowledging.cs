namespace HrSaas.Specs.WatchedExceptions;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Watching.WatchedExceptions;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Acknowledging exceptions", 1)]
public sealed class Acknowledging : Specs<WatchedExceptionUnderSpec, WatchedException, WatchedExceptionEvent, ExceptionWorld>
{
    private static readonly ExceptionId It = Id<ExceptionId>("Ada's manager is not employed since 1 June");
    private static readonly PersonId Ada = Id<PersonId>("Ada");
    private static readonly Reason Succession = new("successor-sought"), Leave = new("on-a-long-leave");
    private static readonly Reason Noted = new("successor-sought", Identifying<string>.Of("Interviews next week."));

    private static ExceptionAcknowledged Acknowledged(Reason reason, PersonId? person) => new(It, "manager-not-employed", person, reason);

    [Fact]
    public void An_open_exception_is_acknowledged_for_a_reason() =>
        Given().When(new AcknowledgeException(It, Succession)).Then(Acknowledged(Succession, Ada)).Showing(
            new Reading<WatchedException>("notes about it are kept under Ada's key", state => state.Subject, Ada));

    [Fact]
    public void A_note_is_taken_where_the_exception_concerns_a_person() =>
        Given().When(new AcknowledgeException(It, Noted)).Then(Acknowledged(Noted, Ada));

    [Fact]
    public void A_note_is_not_taken_where_it_concerns_nobody()
    {
        var flaw = new NotWellFormed([new("reason.note", "not-allowed", "must be left out: no person's key could protect it here.")]);
        Given().Where(_ => OfNobody).When(new AcknowledgeException(It, Noted)).ThenRefused(flaw);
        Given().Where(_ => OfNobody).When(new AcknowledgeException(It, Succession)).Then(Acknowledged(Succession, null));
        Given(Acknowledged(Succession, null)).When(new WithdrawAcknowledgement(It, Noted)).ThenRefused(flaw);
    }

    [Fact]
    public void Acknowledging_again_for_the_same_reason_records_nothing_also_when_the_exception_has_gone()
    {
        Given(Acknowledged(Succession, Ada)).When(new AcknowledgeException(It, Succession)).ThenNothing();
        Given(Acknowledged(Succession, Ada)).Where(_ => Gone).When(new AcknowledgeException(It, Succession)).ThenNothing();
    }

    [Fact]
    public void Another_reason_replaces_the_one_before() =>
        Given(Acknowledged(Succession, Ada)).When(new AcknowledgeException(It, Leave)).Then(Acknowledged(Leave, Ada));

    [Fact]
    public void An_exception_that_is_not_there_on_the_day_cannot_be_acknowledged()
    {
        Given().Where(_ => Gone).When(new AcknowledgeException(It, Succession)).ThenRefused(new ExceptionNotOpen(It));
        Given(Acknowledged(Succession, Ada)).Where(_ => Gone).When(new AcknowledgeException(It, Leave)).ThenRefused(new ExceptionNotOpen(It));
    }

    [Fact]
    public void A_reason_has_a_code() =>
        Given().When(new AcknowledgeException(It, new("No code"))).ThenRefused(new NotWellFormed(
            [new("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens.")]));

    [Fact]
    public void An_acknowledgement_is_withdrawn_also_when_the_exception_has_gone() =>
        Given(Acknowledged(Succession, Ada)).Where(_ => Gone).When(new WithdrawAcknowledgement(It, Noted)).Then(new AcknowledgementWithdrawn(It, Noted)).Showing(
            new Reading<WatchedException>("notes about it are kept under Ada's key", state => state.Subject, Ada));

    [Fact]
    public void An_acknowledgement_is_withdrawn_once() =>
        Given(Acknowledged(Succession, Ada), new AcknowledgementWithdrawn(It, Leave)).When(new WithdrawAcknowledgement(It, Succession)).ThenNothing();

    [Fact]
    public void What_was_withdrawn_can_be_acknowledged_again() =>
        Given(Acknowledged(Succession, Ada), new AcknowledgementWithdrawn(It, Leave)).When(new AcknowledgeException(It, Succession)).Then(Acknowledged(Succession, Ada));

    [Fact]
    public void What_nobody_has_acknowledged_cannot_be_withdrawn() =>
        Given().When(new WithdrawAcknowledgement(It, Leave)).ThenRefused(new ExceptionNotAcknowledged(It));

    private static ExceptionWorld Gone { get; } = new((OpenException?)null);

    private static ExceptionWorld OfNobody { get; } = new(new OpenException("manager-not-employed", null, null));
}
