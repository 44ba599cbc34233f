using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>GET /api/pictures/{id}</c>: the part of a picture that the network sees, as PNG.</summary>
internal static class PictureEndpoint
{
    /// <summary>Digits of a model's digest that tell it from others: each sees another part of a picture.</summary>
    private const int Digits = 16;

    public static void Map(IEndpointRouteBuilder routes, ServedState state) =>
        routes.MapRead("/api/pictures/{id}", context => Answer(context, state));

    private static async Task Answer(HttpContext context, ServedState state)
    {
        IServedModel model = state.Model.Current;
        Result<(StoredPicture Picture, int Orientation, int? Size)> request =
            from known in context.Knows("orientation", "size")
            from picture in PictureRequest.Picture(context, state)
            from orientation in PictureRequest.Orientation(context)
            from size in PictureRequest.Size(context)
            select (picture, orientation, size);
        if (request.Match(wanted => context.IsKnown($"{wanted.Picture.Id}-{model.Digest[..Digits]}"), _ => false))
            return;
        await context.Answer(
            request.Then(wanted => model.Frame(
                wanted.Picture.Picture, framed => Png(framed, wanted.Orientation, wanted.Size), context.RequestAborted)),
            png => context.Write(png, "image/png"));
    }

    private static byte[] Png(LabeledImage framed, int orientation, int? size)
    {
        Image turned = Orientation.Apply(framed.Image, orientation);
        int longest = Math.Max(turned.Height, turned.Width);
        return PngFile.Encode((size ?? Math.Min(longest, PictureRequest.MostPixels)) is var side && side == longest ? turned : turned.Fit(side));
    }
}
