using System.Runtime.CompilerServices;
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
    private const int BufferBytes = 64 << 10;
    private const int LongestBoundary = 200;
    private const int LongestName = 1000;

    /// <summary>Lets a request bring files, as slowly as it likes: they take a place in the spool, not memory.</summary>
    /// <param name="context">The request.</param>
    /// <param name="most">The most bytes of all of it.</param>
    public static void Allow(HttpContext context, long most)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
            rate.MinDataRate = null;
    }

    /// <summary>The files of a multipart form; fields that are not files are left out.</summary>
    /// <returns>The files, or what is wrong with the form, which ends them.</returns>
    public static async IAsyncEnumerable<Result<UploadedFile>> Files(HttpContext context, [EnumeratorCancellation] CancellationToken canceled = default)
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

    /// <summary>A name of a client as it is shown: on one line, and not endless.</summary>
    public static string Shown(string name) => ShownText.Of(name.Length > LongestName ? name[..LongestName] : name);

    private static async Task<Result<UploadedFile>?> Next(MultipartReader reader, CancellationToken canceled)
    {
        try
        {
            while (await reader.ReadNextSectionAsync(canceled) is { } section)
            {
                if (NameOf(section) is { } name)
                    return Result.Ok(new UploadedFile(Shown(name), section.Body));
            }

            return null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return new Problem("Request", $"its form is broken ({exception.Message.TrimEnd('.')})", Remedy);
        }
    }

    private static string? NameOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition)
            ? (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.UnescapeAsQuotedString(disposition.FileName)).Value
            : null;

    private static string? Boundary(string? type) =>
        MediaTypeHeaderValue.TryParse(type, out MediaTypeHeaderValue? parsed) && parsed.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(parsed.Boundary) is { Length: > 0 and <= LongestBoundary } boundary ? boundary.Value : null;
}
