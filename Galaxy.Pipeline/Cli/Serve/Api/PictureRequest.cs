using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Serving;
using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>What requests about one picture ask for.</summary>
internal static class PictureRequest
{
    /// <summary>The longest side of a picture that is sent.</summary>
    public const int MostPixels = 1024;

    private const int Orientations = 8;

    /// <summary>The picture whose identifier is in the address.</summary>
    public static Result<StoredPicture> Picture(HttpContext context, ServedState state) => Picture($"{context.Request.RouteValues["id"]}", state);

    /// <summary>The picture of an identifier.</summary>
    public static Result<StoredPicture> Picture(string? id, ServedState state) => state.Store.Find(id ?? "") is { } picture
        ? Result.Ok(picture)
        : new HttpProblem(StatusCodes.Status404NotFound, "Picture", "this server does not have it, or no longer", "Send it again");

    /// <summary>How the picture is turned; 1 is as it is.</summary>
    public static Result<int> Orientation(HttpContext context) =>
        context.Number("orientation", 1, Orientations).Map(orientation => orientation ?? Imaging.Orientation.Upright);

    /// <summary>The longest side of what is sent, in pixels; null for as it is.</summary>
    public static Result<int?> Size(HttpContext context) => context.Number("size", 1, MostPixels);
}
