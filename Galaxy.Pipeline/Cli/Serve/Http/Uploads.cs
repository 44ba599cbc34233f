using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>The files that a request brings, one after the other while they come.</summary>
internal static class Uploads
{
    private const string Remedy = "Send files as multipart/form-data, as browsers and curl -F do";
    private const int BufferBytes = 16 << 10;
    private const int LongestBoundary = 200;
    private const int LongestName = 1000;

    /// <summary>What a client must send in a second, on the average over all of the request, when it has sent for a while: the slowest line does.</summary>
    private const double LeastBytesPerSecond = 100;

    private static readonly TimeSpan _start = TimeSpan.FromSeconds(45);

    /// <summary>The longest that a request may take.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromHours(1);

    /// <summary>Lets a request bring files, slowly if it must: they take a place in the spool, not memory.</summary>
    /// <param name="context">The request.</param>
    /// <param name="most">The most bytes of all of it.</param>
    public static void Allow(HttpContext context, long most)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
            rate.MinDataRate = new Microsoft.AspNetCore.Server.Kestrel.Core.MinDataRate(LeastBytesPerSecond, _start);
        CancellationTokenSource late = new(_longest);
        context.Response.RegisterForDispose(late);
        late.Token.UnsafeRegister(_ => context.Abort(), null);
    }

    /// <summary>The files of a multipart form; fields that are not files are left out.</summary>
    /// <returns>The files, or what is wrong with the form, which ends them.</returns>
    public static async IAsyncEnumerable<Result<UploadedFile>> Files(
        HttpContext context, [EnumeratorCancellation] CancellationToken canceled = default)
    {
        if (Boundary(context.Request.ContentType) is not { } boundary)
        {
            yield return new Problem("Request", "it is no form with files", Remedy);
            yield break;
        }

        MultipartReader reader = new(boundary, context.Request.Body, BufferBytes) { HeadersCountLimit = 16, HeadersLengthLimit = 16 << 10 };
        while (await Next(reader, canceled) is { } next)
        {
            yield return next;
            if (next is Result<UploadedFile>.Failed)
                yield break;
        }
    }

    /// <summary>The same, or the one file that is the body of the request, whose name is in its address.</summary>
    public static IAsyncEnumerable<Result<UploadedFile>> FilesOrOne(HttpContext context, CancellationToken canceled) => Type(context) switch
    {
        "multipart/form-data" => Files(context, canceled),
        "application/octet-stream" => One(context),
        { } type when type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) => One(context),
        _ => Refused(new HttpProblem(
            StatusCodes.Status415UnsupportedMediaType, "Request", "it is neither a form with files nor a picture",
            $"{Remedy}, or one picture as image/jpeg or application/octet-stream")),
    };

    /// <summary>A name of a client as it is shown: on one line, and not endless.</summary>
    public static string Shown(string name) => ShownText.Of(name.Length > LongestName ? name[..LongestName] : name);

    private static async IAsyncEnumerable<Result<UploadedFile>> One(HttpContext context)
    {
        await Task.CompletedTask;
        UploadedContent content = new(context.Request.Body);
        yield return Result.Ok(new UploadedFile(Shown(context.Text("name") ?? "picture"), content));
        if (content.Flaw is { } flaw)
            yield return content.IsLate ? EndingServerException.Problem : new Problem("Request", $"its body is broken ({flaw})", "Send it again");
    }

    private static async IAsyncEnumerable<Result<UploadedFile>> Refused(Problem problem)
    {
        await Task.CompletedTask;
        yield return problem;
    }

    private static string? Type(HttpContext context) =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out MediaTypeHeaderValue? type) ? type.MediaType.Value?.ToLowerInvariant() : null;

    private static async Task<Result<UploadedFile>?> Next(MultipartReader reader, CancellationToken canceled)
    {
        try
        {
            while (await reader.ReadNextSectionAsync(canceled) is { } section)
            {
                if (NameOf(section) is { } name)
                    return Result.Ok(new UploadedFile(Shown(name), new UploadedContent(section.Body)));
            }

            return null;
        }
        catch (EndingServerException)
        {
            return EndingServerException.Problem;
        }
        catch (ConnectionResetException exception)
        {
            throw new OperationCanceledException("The client has gone.", exception);
        }
        catch (Exception exception) when (exception is (InvalidDataException or IOException) and not BadHttpRequestException)
        {
            return new Problem("Request", "its form is broken", Remedy);
        }
    }

    private static string? NameOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition)
            ? disposition.FileNameStar.Value ?? OfBrowser(HeaderUtilities.UnescapeAsQuotedString(disposition.FileName).Value)
            : null;

    /// <summary>Browsers escape these three in names, and nothing else (WHATWG HTML, multipart/form-data).</summary>
    private static string? OfBrowser(string? name) => name?.Replace("%22", "\"").Replace("%0D", "\r").Replace("%0A", "\n");

    private static string? Boundary(string? type) =>
        MediaTypeHeaderValue.TryParse(type, out MediaTypeHeaderValue? parsed)
        && parsed.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(parsed.Boundary) is { Length: > 0 and <= LongestBoundary } boundary ? boundary.Value : null;
}
