using System.Text;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Explain;
using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>
/// <c>POST /api/explain</c>: what <c>galaxy explain --json</c> prints of the pictures that are sent, with the heat itself in place of a file that
/// shows it.
/// </summary>
internal static class ExplainEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, ServedState state) => routes.MapPost("/api/explain", context => Answer(context, state));

    private static Task Answer(HttpContext context, ServedState state)
    {
        IServedModel model = state.Model.Current;
        Result<(int? Label, ExplainedLayer Layer)> request =
            from known in context.Knows("class", "layer", "name")
            from label in ExplainedClass.Find(model.Model.Classes, context.Text("class")).AsValue()
            from layer in ExplainedLayer.Find(model.Network, context.Text("layer")).AsValue()
            select (label, layer);
        return context.Answer(
            request.Then(async wanted =>
            {
                SentPictures<HeatedExplanationDocument> pictures = new(
                    context, state, state.ExplainingRoom, picture => Explain(model, picture, wanted.Label, wanted.Layer, context.RequestAborted));
                return (await pictures.Read()).Map(explained => new HeatedExplanationsDocument(
                    wanted.Layer.Name, [.. explained.Values()], ProblemDocument.Of(explained.Failures())));
            }),
            document => context.Write(Encoding.UTF8.GetBytes(JsonText.Of(document)), "application/json"));
    }

    private static Task<Result<HeatedExplanationDocument>> Explain(
        IServedModel model, PictureEntry picture, int? label, ExplainedLayer layer, CancellationToken canceled) =>
        model.Frame(
                picture, framed => (Seen: Scaled(framed.Image, model.Network.Input), Note: PictureNote.Of(framed, model.Model.Data?.TypicalSide)),
                canceled)
            .Then(async framed => (await model.Explain(framed.Seen, layer, label, canceled)).Map(explanation => HeatedExplanationDocument.Of(
                ExplainedPicture.Of(picture.Name, "", explanation, model.Model.Classes) with { Note = framed.Note }, explanation.Heat)));

    private static Image Scaled(Image framed, Shape input) => framed.AreaScale(input.Height, input.Width);
}
