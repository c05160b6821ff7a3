namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Application.Leave.Ports;
using HrSaas.Application.Leave.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.Terms;
using Microsoft.AspNetCore.Routing;
using static HrSaas.Domain.Kernel.Permission;

internal static class LeaveRoutes
{
    private const string Account = "/v1/employments/{employmentId}", Requested = "/v1/leave-requests/{leaveRequestId}";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new RouteTable(endpoints, "Leave");
        MapTypes(routes);
        MapPolicies(routes);
        MapRequests(routes);
        MapAccounts(routes);
        AbsenceFeedRoutes.Map(endpoints, routes);
    }

    private static void MapTypes(RouteTable routes)
    {
        routes.Creates("/v1/leave-types", "defineLeaveType", "Define a type of leave", WriteLeave, DefineLeaveTypeBody.Shape,
            static (r, body) => r.Port<LeaveTypes>().Define(body.Command(), r.Context));
        routes.Lists<NoFilter, LeaveTypeRow, LeaveCodeKey>("/v1/leave-types", "listLeaveTypes", "List the leave types, by code", ReadLeave, ILeaveTypeList.Model, [Parameters.KnownAt],
            static _ => default, static (r, _, page) => r.Port<ILeaveTypeList>().List(page, r.Cancellation));
        routes.Reads("/v1/leave-types/{leaveTypeId}", "readLeaveType", "Read a leave type, and which group follows which policy on a day, as known at a moment", ReadLeave, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<LeaveTypeReadings>().On(r.Id<LeaveTypeId>("leaveTypeId"), r.AsOfOrToday, r.KnownAt, r.Cancellation), static it => it.Version);
        routes.Reads("/v1/leave-types/{leaveTypeId}/history", "readLeaveTypeHistory", "Read every fact about a leave type, in both times", ReadLeave, [Parameters.KnownAt],
            static r => r.Port<LeaveTypeReadings>().History(r.Id<LeaveTypeId>("leaveTypeId"), r.KnownAt, r.Cancellation), static it => it.Version);

        routes.Changes("/v1/leave-types/{leaveTypeId}/assignments", "assignLeavePolicy", "Let a group of employments follow a policy from a day on", WriteLeave, AssignLeavePolicyBody.Shape,
            static (r, body) => r.Port<LeaveTypes>().Assign(r.Id<LeaveTypeId>("leaveTypeId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Assignment), r.Context));
        routes.Corrects("/v1/leave-types/{leaveTypeId}/definition/correction", "correctLeaveTypeDefinition", "Put right what is told of a leave type", WriteLeave, CorrectLeaveTypeBody.Shape,
            static (r, body) => r.Port<LeaveTypes>().CorrectDefinition(r.Id<LeaveTypeId>("leaveTypeId"), body.Says, body.Reason, r.Context));
        routes.Corrects("/v1/leave-types/{leaveTypeId}/assignments/{factId}/correction", "correctLeavePolicyAssignment", "Put right an assignment", WriteLeave, AssignLeavePolicyBody.Correction,
            static (r, body) => r.Port<LeaveTypes>().CorrectAssignment(
                r.Id<LeaveTypeId>("leaveTypeId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Assignment, body.Reason), r.Context));
        routes.Corrects("/v1/leave-types/{leaveTypeId}/facts/{factId}/rescission", "rescindLeaveTypeFact", "Withdraw an assignment, or a correction", WriteLeave, RescindPlainFactBody.Shape,
            static (r, body) => r.Port<LeaveTypes>().Rescind(r.Id<LeaveTypeId>("leaveTypeId"), new(r.Id<FactId>("factId"), body.Reason), r.Context));
    }

    private static void MapPolicies(RouteTable routes)
    {
        routes.Creates("/v1/leave-policies", "defineLeavePolicy", "Define a leave policy with its first version", WriteLeave, LeavePolicyBody.Definition,
            static (r, body) => r.Port<LeavePolicies>().Define(body.Define(), r.Context));
        routes.Lists<LeaveTypeId?, LeavePolicyRow, LeaveCodeKey>("/v1/leave-policies", "listLeavePolicies", "List the leave policies that have a version on a day, by code", ReadLeave, ILeavePolicyList.Model,
            [Parameters.AsOf, Parameters.KnownAt, Parameters.Id("leaveTypeId", "Only those of this leave type.")], static r => r.Query.Id<LeaveTypeId>("leaveTypeId"),
            static (r, type, page) => r.Port<ILeavePolicyList>().List(type, page, r.Cancellation));
        routes.Reads("/v1/leave-policies/{leavePolicyId}", "readLeavePolicy", "Read a leave policy as it is on a day, as known at a moment", ReadLeave, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<LeavePolicyReadings>().On(r.Id<LeavePolicyId>("leavePolicyId"), r.AsOfOrToday, r.KnownAt, r.Cancellation), static it => it.Version);
        routes.Reads("/v1/leave-policies/{leavePolicyId}/history", "readLeavePolicyHistory", "Read every fact about a leave policy, in both times", ReadLeave, [Parameters.KnownAt],
            static r => r.Port<LeavePolicyReadings>().History(r.Id<LeavePolicyId>("leavePolicyId"), r.KnownAt, r.Cancellation), static it => it.Version);

        routes.Changes("/v1/leave-policies/{leavePolicyId}/changes", "changeLeavePolicy", "Give a leave policy another version from a day", WriteLeave, LeavePolicyBody.Change,
            static (r, body) => r.Port<LeavePolicies>().Change(r.Id<LeavePolicyId>("leavePolicyId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Version), r.Context));
        routes.Corrects("/v1/leave-policies/{leavePolicyId}/versions/{factId}/correction", "correctLeavePolicyVersion", "Put right a version of a leave policy", WriteLeave, LeavePolicyBody.Correction,
            static (r, body) => r.Port<LeavePolicies>().CorrectVersion(
                r.Id<LeavePolicyId>("leavePolicyId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Version, body.Reason), r.Context));
        routes.Corrects("/v1/leave-policies/{leavePolicyId}/facts/{factId}/rescission", "rescindLeavePolicyFact", "Withdraw a later version of a leave policy, or a correction", WriteLeave, RescindPlainFactBody.Shape,
            static (r, body) => r.Port<LeavePolicies>().Rescind(r.Id<LeavePolicyId>("leavePolicyId"), new(r.Id<FactId>("factId"), body.Reason), r.Context));
    }

    private static void MapRequests(RouteTable routes)
    {
        routes.Previews("/v1/leave-previews", "previewLeave", "Tell what a leave request would cost, leave and clash with, and record nothing", AskForLeave, RequestLeaveBody.Previewed, [typeof(RequestLeave)],
            static (r, body) => r.Port<LeaveRequestReadings>().Preview(body.Employment, body.Command(), r.Cancellation));
        routes.Creates(Account + "/leave-requests", "requestLeave", "Ask for leave", AskForLeave, RequestLeaveBody.Shape,
            static (r, body) => r.Port<LeaveAccounts>().Request(r.Id<EmploymentId>("employmentId"), body.Command(), r.Context), found: "/v1/leave-requests");
        routes.Lists<LeaveRequestFilter, LeaveRequestRow, LeaveRequestKey>("/v1/leave-requests", "listLeaveRequests", "List leave requests, by first day", ReadLeave, ILeaveRequestList.Model,
            [Parameters.KnownAt, Parameters.Id("employmentId", "Only those of this employment."), Parameters.Id("leaveTypeId", "Only those of this leave type."),
                Parameters.OneOf<LeaveRequestStanding>("standing", "Only those that stand so."), Parameters.OneOf<Approver>("next", "Only those that this one has to decide next."),
                Parameters.Day("from", "Only those with a last day on this day or later."), Parameters.Day("to", "Only those with a first day on this day or earlier.")],
            static r => new(r.Query.Id<EmploymentId>("employmentId"), r.Query.Id<LeaveTypeId>("leaveTypeId"), r.Query.OneOf<LeaveRequestStanding>("standing"), r.Query.OneOf<Approver>("next"),
                r.Query.Day("from"), r.Query.Day("to")),
            static (r, filter, page) => r.Port<ILeaveRequestList>().List(filter, page, r.Cancellation));
        routes.Reads(Requested, "readLeaveRequest", "Read a leave request with what each of its days costs, as known at a moment", ReadLeave, [Parameters.KnownAt],
            static r => r.Port<LeaveRequestReadings>().Find(r.Id<LeaveRequestId>("leaveRequestId"), r.KnownAt, r.Cancellation), static it => it.Version);

        routes.Corrects(Requested + "/approval", "approveLeave", "Approve leave, as the one who has to decide next", DecideLeave, NothingMoreBody.Approve,
            static (r, _) => r.Port<LeaveAccounts>().Approve(new(r.Id<LeaveRequestId>("leaveRequestId")), r.Context));
        routes.Corrects(Requested + "/decline", "declineLeave", "Decline leave", DecideLeave, LeaveReasonBody.Decline,
            static (r, body) => r.Port<LeaveAccounts>().Decline(new(r.Id<LeaveRequestId>("leaveRequestId"), body.Reason), r.Context));
        routes.Changes(Requested + "/withdrawal", "withdrawLeave", "Take a leave request back before it is decided", AskForLeave, NothingMoreBody.Withdraw,
            static (r, _) => r.Port<LeaveAccounts>().Withdraw(new(r.Id<LeaveRequestId>("leaveRequestId")), r.Context));
        routes.Changes(Requested + "/cancellation", "cancelLeave", "Call approved leave off", AskForLeave, LeaveReasonBody.Cancel,
            static (r, body) => r.Port<LeaveAccounts>().Cancel(new(r.Id<LeaveRequestId>("leaveRequestId"), body.Reason), r.Context));
        routes.Changes(Requested + "/shortening", "cutLeaveShort", "Let approved leave end earlier", AskForLeave, LeaveEndBody.CutShort,
            static (r, body) => r.Port<LeaveAccounts>().CutShort(new(r.Id<LeaveRequestId>("leaveRequestId"), body.LastDay, body.Reason), r.Context));
        routes.Changes(Requested + "/extension", "extendLeave", "Let approved leave go on for longer", DecideLeave, LeaveEndBody.Extend,
            static (r, body) => r.Port<LeaveAccounts>().Extend(new(r.Id<LeaveRequestId>("leaveRequestId"), body.LastDay, body.Reason), r.Context));
        routes.Changes(Requested + "/document", "provideLeaveDocument", "Say where the document is that leave needs", AskForLeave, LeaveDocumentBody.Shape,
            static (r, body) => r.Port<LeaveAccounts>().ProvideDocument(new(r.Id<LeaveRequestId>("leaveRequestId"), Identifying<string>.Of(body.Reference)), r.Context));

        routes.Lists<AbsenceFilter, AbsenceRow, LeaveRequestKey>("/v1/absences", "listAbsences", "List who is away in a period, by first day", ReadDirectory, ILeaveRequestList.Model,
            [Parameters.From, Parameters.To, Parameters.KnownAt, Parameters.Id("orgUnitId", "Only those who are in this unit or in one below it."), Parameters.Id("employmentId", "Only this employment.")],
            static r => new(r.Days.From, r.Days.To, r.Query.Id<OrgUnitId>("orgUnitId"), r.Query.Id<EmploymentId>("employmentId")),
            static (r, filter, page) => r.Port<ILeaveRequestList>().Away(filter, page, r.Cancellation));
    }

    private static void MapAccounts(RouteTable routes)
    {
        routes.Reads(Account + "/leave-balances", "readLeaveBalances", "Read how much leave there is of each type on a day, as known at a moment", ReadLeave, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<LeaveBalanceReadings>().On(r.Id<EmploymentId>("employmentId"), r.AsOf, r.KnownAt, r.Cancellation), static it => it.Version, ILeaveTypeList.Model);
        routes.Reads(Account + "/leave-types/{leaveTypeId}/leave-statement", "readLeaveStatement", "Read why there is so much leave of a type on a day, line by line, as known at a moment", ReadLeave, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<LeaveBalanceReadings>().Statement(r.Id<EmploymentId>("employmentId"), r.Id<LeaveTypeId>("leaveTypeId"), r.AsOf, r.KnownAt, r.Cancellation), static it => it.Version);

        routes.Lists<LeaveBalanceFilter, LeaveBalanceRow, LeaveHolderKey>("/v1/leave-types/{leaveTypeId}/leave-balances", "listLeaveBalances", "List how much leave of a type everybody has on a day", ReadLeave, ILeaveAccountHolders.Model,
            [Parameters.AsOf, Parameters.KnownAt, Parameters.Id("orgUnitId", "Only those who are in this unit or in one below it.")],
            static r => new(r.Id<LeaveTypeId>("leaveTypeId"), r.Query.Id<OrgUnitId>("orgUnitId")),
            static (r, filter, page) => r.Port<LeaveBalanceList>().List(filter, page, r.Cancellation));

        routes.Changes(Account + "/leave-openings", "openLeaveBalance", "Take over what there was when leave was kept elsewhere", WriteLeave, LeaveEntryBody.Open,
            static (r, body) => r.Port<LeaveAccounts>().Open(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.Day, body.Type, body.Amount, body.UsableUntil), r.Context));
        routes.Changes(Account + "/leave-adjustments", "adjustLeaveBalance", "Grant leave, or take it away, for a reason", WriteLeave, LeaveEntryBody.Adjust,
            static (r, body) => r.Port<LeaveAccounts>().Adjust(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.Day, body.Type, body.Amount, body.UsableUntil, body.Reason), r.Context));
        routes.Changes(Account + "/hours-worked", "recordHoursWorked", "Record hours worked, for leave that is earned by the hour", WriteLeave, HoursWorkedBody.Shape,
            static (r, body) => r.Port<LeaveAccounts>().RecordHours(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.Day, body.Hours), r.Context));
        routes.Changes(Account + "/leave-after-last-day/cancellation", "cancelLeaveAfterLastDay", "Call off whatever leave lies after the last day", WriteLeave, LeaveReasonBody.CancelAfterLastDay,
            static (r, body) => r.Port<LeaveAccounts>().CancelAfterLastDay(r.Id<EmploymentId>("employmentId"), new(body.Reason), r.Context));
        routes.Corrects(Account + "/leave-entries/{factId}/correction", "correctLeaveEntry", "Put right an opening, an adjustment or hours worked", WriteLeave, LeaveEntryBody.Correction,
            static (r, body) => r.Port<LeaveAccounts>().CorrectEntry(
                r.Id<EmploymentId>("employmentId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.Day, body.Amount, body.UsableUntil, body.Reason), r.Context), read: Account + "/leave-balances");
        routes.Corrects(Account + "/leave-entries/{factId}/rescission", "rescindLeaveEntry", "Withdraw an opening, an adjustment or hours worked", WriteLeave, LeaveReasonBody.RescindEntry,
            static (r, body) => r.Port<LeaveAccounts>().RescindEntry(r.Id<EmploymentId>("employmentId"), new(r.Id<FactId>("factId"), body.Reason), r.Context), read: Account + "/leave-balances");
    }
}
