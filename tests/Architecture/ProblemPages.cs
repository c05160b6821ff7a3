namespace HrSaas.Architecture;

using System.Text;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Architecture.Events;
using HrSaas.Architecture.Reading;
using HrSaas.Domain.Kernel;

/// <summary>
/// The pages behind problem types, which the host serves under /problems: written from the docstrings of the refusals and from
/// the HTTP adapter's own list.
/// </summary>
public class ProblemPages
{
    [Fact]
    public void The_problem_pages_are_current() => Generated.Check("docs/generated/problems.md", Pages());

    [Fact]
    public void No_code_names_two_problems()
    {
        var codes = HttpProblems.All.Select(problem => problem.Code).Concat(Contexts.AllRefusals.Select(type => Words.Kebab(type.Name)));

        codes.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_problem_of_the_http_adapter_is_in_its_list_and_has_a_page()
    {
        var declared = typeof(HttpProblems).GetFields().Where(field => field.FieldType == typeof(HttpProblem)).Select(field => (HttpProblem)field.GetValue(null)!).ToList();

        HttpProblems.All.Should().BeEquivalentTo(declared);
        declared.Where(problem => problem.Why.Length < 20 || problem.WayOut.Length < 10).Select(problem => problem.Code).Should().BeEmpty();
        declared.Should().OnlyContain(problem => System.Text.RegularExpressions.Regex.IsMatch(problem.Code, "^[a-z]+(-[a-z]+)*$"));
    }

    private static string Pages()
    {
        var pages = HttpProblems.All
            .Select(problem => (problem.Code, problem.Status, From: "HTTP", problem.Why, problem.WayOut))
            .Concat(Contexts.AllRefusals.Select(type => (
                Code: Words.Kebab(type.Name), Status: StatusOf(type), From: ContextOf(type), Why: Sources.Doc(type, "summary"), WayOut: Sources.Doc(type, "remarks"))));
        var text = new StringBuilder("# Problems\n\nEvery answer that is not what was asked for has a name; its `type` is the address of a page here.\n");
        foreach (var (code, status, from, why, wayOut) in pages.OrderBy(page => page.Code, StringComparer.Ordinal))
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {code}\n\n{why}\n\n**How to get out of it.** {wayOut}\n\n*Status {status} · {from}*\n");
        return text.ToString();
    }

    private static string ContextOf(Type refusal) =>
        Contexts.All.FirstOrDefault(context => context.Refusals.Contains(refusal))?.Name ?? "every context";

    private static int StatusOf(Type refusal) => ((Refusal)Samples.Of(refusal)).Kind switch
    {
        RefusalKind.Rule => 422,
        RefusalKind.Conflict => 409,
        RefusalKind.NotThere => 404,
    };
}
