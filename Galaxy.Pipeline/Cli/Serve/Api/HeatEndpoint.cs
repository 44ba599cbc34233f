using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Explain;
using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>GET /api/pictures/{id}/heat</c>: the picture under the heat of a class, as PNG.</summary>
internal static class HeatEndpoint
{
    /// <summary>Longest side of a picture under heat, in pixels, unless another is wanted.</summary>
    private const int Side = 424;

    public static void Map(IEndpointRouteBuilder routes, ServedState state) =>
        routes.MapRead("/api/pictures/{id}/heat", context => Answer(context, state));

    private static Task Answer(HttpContext context, ServedState state)
    {
        IServedModel model = state.Model.Current;
        Result<Wanted> request =
            from known in context.Knows("class", "layer", "orientation", "size")
            from picture in PictureRequest.Picture(context, state)
            from label in ExplainedClass.Find(model.Model.Classes, context.Text("class")).AsValue()
            from layer in ExplainedLayer.Find(model.Network, context.Text("layer")).AsValue()
            from orientation in PictureRequest.Orientation(context)
            from size in PictureRequest.Size(context)
            select new Wanted(picture, label, layer, orientation, size ?? Side);
        return context.Answer(
            request.Then(wanted => Heat(model, wanted, context.RequestAborted)), png => context.Write(png, "image/png"));
    }

    private static Task<Result<byte[]>> Heat(IServedModel model, Wanted wanted, CancellationToken canceled) =>
        model.Frame(wanted.Picture.Picture, framed => Shape(framed.Image, model.Network.Input, wanted), canceled).Then(async shaped =>
        {
            Result<Explanation> explained = await model.Explain(shaped.Seen, wanted.Layer, wanted.Label, canceled);
            return explained.Map(explanation => PngFile.Encode(explanation.Heat.Over(shaped.Shown)));
        });

    /// <summary>What the network sees, and what people see.</summary>
    private static (Image Seen, Image Shown) Shape(Image framed, Shape input, Wanted wanted)
    {
        Image turned = Orientation.Apply(framed, wanted.Orientation);
        return (turned.AreaScale(input.Height, input.Width), turned.Fit(wanted.Size));
    }

    private sealed record Wanted(StoredPicture Picture, int? Label, ExplainedLayer Layer, int Orientation, int Size);
}
