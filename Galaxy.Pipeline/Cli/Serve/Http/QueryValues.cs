using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>Reads the values behind the question mark of a request.</summary>
internal static class QueryValues
{
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

    /// <summary>Whether something is wanted; false if it is not given.</summary>
    public static Result<bool> Switch(this HttpContext context, string name) => context.Text(name) switch
    {
        null => Result.Ok(false),
        { } text when bool.TryParse(text, out bool value) => Result.Ok(value),
        { } text => new Problem(name, $"'{text}' is neither true nor false", $"Give one, as in {name}=true"),
    };
}
