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
    private const string ForGood = "private, max-age=31536000, immutable";

    public static void Map(IEndpointRouteBuilder routes, ServedState state) => routes.MapRead("/api/pictures/{id}", context => Answer(context, state));

    private static async Task Answer(HttpContext context, ServedState state)
    {
        Result<(StoredPicture Picture, int Orientation, int? Size)> request =
            from picture in PictureRequest.Picture(context, state)
            from orientation in PictureRequest.Orientation(context)
            from size in PictureRequest.Size(context)
            select (picture, orientation, size);
        await context.Answer(
            Task.FromResult(request).Then(async wanted =>
                (await state.Model.Current.Frame(wanted.Picture.Picture, context.RequestAborted))
                    .Map(framed => Png(framed, wanted.Orientation, wanted.Size))),
            png => Send(context, png));
    }

    private static byte[] Png(LabeledImage framed, int orientation, int? size)
    {
        Image turned = Orientation.Apply(framed.Image, orientation);
        int longest = Math.Max(turned.Height, turned.Width);
        return PngFile.Encode((size ?? Math.Min(longest, PictureRequest.MostPixels)) is var side && side == longest ? turned : turned.Fit(side));
    }

    private static Task Send(HttpContext context, byte[] png)
    {
        context.Response.Headers.CacheControl = ForGood;
        return context.Write(png, "image/png");
    }
}
