using System.Globalization;
using Galaxy.Pipeline.Cli.Flags;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>Reads the values behind the question mark of a request.</summary>
internal static class QueryValues
{
    /// <summary>Refuses a value that nobody asks for: its name may be misspelled.</summary>
    /// <param name="context">The request.</param>
    /// <param name="names">Of the values that there are.</param>
    public static Result<Unit> Knows(this HttpContext context, params IReadOnlyList<string> names) =>
        context.Request.Query.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unknown
            ? new Problem(OneLine.Of(unknown), "there is no such value here", Suggestions.Remedy(names, unknown))
            : Result.Done;

    /// <summary>What the command line says of a flag, said of the value of that name.</summary>
    public static Result<T> AsValue<T>(this Result<T> result) => result.MapProblem(problem => problem with { Thing = problem.Thing.TrimStart('-') });

    /// <summary>A text; null if it is not given.</summary>
    public static string? Text(this HttpContext context, string name) => context.Request.Query[name] is [{ Length: > 0 } text, ..] ? text : null;

    /// <summary>A whole number; null if it is not given.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">Of the value.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The most.</param>
    public static Result<int?> Number(this HttpContext context, string name, int least, int most)
    {
        if (context.Text(name) is not { } text)
            return Result.Ok<int?>(null);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? Result.Ok<int?>(number)
            : new Problem(name, $"'{text}' is not a whole number from {least} to {most}", $"Give one, as in {name}={least}");
    }

    /// <summary>A level that is promised; null if it is not given.</summary>
    public static Result<decimal?> Level(this HttpContext context, string name)
    {
        if (context.Text(name) is not { } text)
            return Result.Ok<decimal?>(null);
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal level) && PromiseFlag.Allows(level)
            ? Result.Ok<decimal?>(level)
            : new Problem(name, $"'{text}' is not {PromiseFlag.Words}", $"Give one, as in {name}=0.95");
    }

    /// <summary>Whether a client accepts the second of two media types rather than the first, which is sent if it does not say.</summary>
    public static Result<bool> Prefers(this HttpContext context, string first, string second)
    {
        IList<MediaTypeHeaderValue> accepted = context.Request.GetTypedHeaders().Accept;
        double Quality(string type) => accepted.Where(range => new MediaTypeHeaderValue(type).IsSubsetOf(range))
            .Select(range => range.Quality ?? 1).DefaultIfEmpty(0).Max();
        return accepted.Count == 0 || Quality(first) > 0 || Quality(second) > 0
            ? Result.Ok(Quality(second) > Quality(first))
            : new HttpProblem(StatusCodes.Status406NotAcceptable, "Accept", $"this is neither {first} nor {second}", "Accept one of them");
    }

    /// <summary>Whether something is wanted; false if it is not given.</summary>
    public static Result<bool> Switch(this HttpContext context, string name) => context.Text(name) switch
    {
        null => Result.Ok(false),
        { } text when bool.TryParse(text, out bool value) => Result.Ok(value),
        { } text => new Problem(name, $"'{text}' is neither true nor false", $"Give one, as in {name}=true"),
    };
}
