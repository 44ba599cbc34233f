using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Serving;
using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>
/// The pictures of a request, for work whose results are wanted in their order. A few are worked on while others still come; none is kept.
/// </summary>
/// <param name="context">The request.</param>
/// <param name="state">What receives the pictures.</param>
/// <param name="room">Room for pictures of all requests.</param>
/// <param name="work">What is done with each.</param>
internal sealed class SentPictures<T>(HttpContext context, ServedState state, SemaphoreSlim room, Func<PictureEntry, Task<Result<T>>> work)
{
    private readonly List<Task<Result<T>>> _results = [];

    /// <summary>A result for each picture, or what is wrong with the request: its form, its length, or that no picture can be used.</summary>
    public async Task<Result<ImmutableArray<Result<T>>>> Read()
    {
        Uploads.Allow(context, state.Limits.RequestBytes);
        await using WorkRoom own = new(room);
        Problem? broken = null;
        await foreach (Result<UploadedFile> upload in Uploads.FilesOrOne(context, context.RequestAborted))
        {
            if (upload is Result<UploadedFile>.Failed(var problem))
                broken = problem;
            else if (_results.Count == state.Limits.Pictures)
                broken = state.Limits.TooMany;
            else if (upload is Result<UploadedFile>.Ok(var file))
                _results.Add(await Begin(file, own));
            if (broken is not null)
                break;
        }

        Result<T>[] results = await Task.WhenAll(_results);
        return broken ?? (results.Any(result => result is Result<T>.Ok)
            ? Result.Ok<ImmutableArray<Result<T>>>([.. results])
            : Unusable(results));
    }

    private static Result<ImmutableArray<Result<T>>> Unusable(Result<T>[] results) => results.Failures().FirstOrDefault() is { } first
        ? ServerProblem.Of(first) as HttpProblem ?? HttpProblem.Of(StatusCodes.Status422UnprocessableEntity, first)
        : new Problem("Request", "it has no picture", "Send at least one");

    private async Task<Task<Result<T>>> Begin(UploadedFile upload, WorkRoom own)
    {
        Result<ReceivedFile> received = await state.Reception.Receive(
            upload.Content, upload.Name, state.Limits.PictureBytes, context.RequestAborted);
        try
        {
            await own.Enter(context.RequestAborted);
        }
        catch
        {
            received.Match(file => file, _ => (IDisposable?)null)?.Dispose();
            throw;
        }

        return Finish(received, upload.Name, own);
    }

    private async Task<Result<T>> Finish(Result<ReceivedFile> received, string name, WorkRoom own)
    {
        try
        {
            return await received.Then(async file =>
            {
                using (file)
                    return await work(file.Picture(name));
            });
        }
        finally
        {
            own.Finish();
            own.Leave();
        }
    }
}
