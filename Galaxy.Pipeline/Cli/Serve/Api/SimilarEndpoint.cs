using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>
/// <c>GET /api/pictures/{id}/similar</c>: the pictures of the training that the network finds most like one, as far as they are read.
/// </summary>
internal static class SimilarEndpoint
{
    private const int Usual = 12;
    private const int Most = 100;

    public static void Map(IEndpointRouteBuilder routes, ServedState state) =>
        routes.MapRead("/api/pictures/{id}/similar", context => Answer(context, state));

    private static Task Answer(HttpContext context, ServedState state)
    {
        IServedModel model = state.Model.Current;
        TrainingPictures training = state.Training.Of(model);
        training.Begin();
        Result<(StoredPicture Picture, int Count)> request =
            from known in context.Knows("count")
            from picture in PictureRequest.Picture(context, state)
            from count in context.Number("count", 1, Most)
            select (picture, count ?? Usual);
        return context.Answer(
            request.Then(async wanted => await
                (await model.Classify(wanted.Picture.Picture, new Showing(WithFeatures: true), context.RequestAborted))
                .Match(seen => Document(training.Nearest(seen.Row, wanted.Count), state, context.RequestAborted), Failed)),
            nearest => context.Write(nearest, ApiJson.Default.SimilarPicturesDocument));

        static Task<Result<SimilarPicturesDocument>> Failed(Problem problem) => Task.FromResult<Result<SimilarPicturesDocument>>(problem);
    }

    private static async Task<Result<SimilarPicturesDocument>> Document(NearestPictures nearest, ServedState state, CancellationToken canceled)
    {
        Result<string>[] ids = await Task.WhenAll(nearest.Pictures.Select(near => state.Reading.Run(() => Keep(near.Picture, state), canceled)));
        return Result.Ok(SimilarPicturesDocument.Of(
            nearest.Progress,
            [
                .. nearest.Pictures.Zip(ids, (near, kept) => kept.Map(id => new NearestDocument(id, near.Picture.Name, near.Picture.Class, near.Similarity)))
                    .Values(),
            ]));
    }

    /// <summary>Makes a picture known by its content. Pixels become a file, which is read faster than they are made.</summary>
    private static Result<string> Keep(TrainingPicture picture, ServedState state) => picture.Picture.Read().Bind(content =>
    {
        string id = ContentId.Of(content);
        return state.Store.Find(id) is null && content is PictureContent.Decoded
            ? state.Store.Keep(ReceivedFile.Of(content.ToFile().ToArray()), picture.Name).Map(kept => kept.Id)
            : Result.Ok(state.Store.Keep(new StoredPicture(id, picture.Picture with { Id = id, Name = picture.Name })).Id);
    });
}
