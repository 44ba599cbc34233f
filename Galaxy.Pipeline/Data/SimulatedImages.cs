using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Data;

/// <summary>The simulated sky as a dataset.</summary>
internal static class SimulatedImages
{
    /// <summary>Renders galaxies at the network's size. A pure function of all but threads, progress and interruption.</summary>
    /// <param name="network">Its classes must be the sky's, in any order, or its questions Galaxy Zoo 2's.</param>
    /// <param name="count">Images in all.</param>
    /// <param name="mix">How often each kind occurs.</param>
    /// <param name="framing">Which part of a 424-pixel picture to show.</param>
    /// <param name="seed">The sky's seed.</param>
    /// <param name="threads">Threads that render, at least 1.</param>
    /// <param name="margin">Pixels to keep around every image for resampling; 0 for none.</param>
    /// <param name="progress">Receives the number of images rendered so far.</param>
    /// <param name="ranks">Processes that share the work; null for one.</param>
    /// <param name="interrupted">Stops between two images; the result is an <see cref="Interruption"/> then.</param>
    public static Result<Dataset> Render(
        NetworkInfo network, int count, SkyMix mix, Framing framing, ulong seed, int threads, int margin = 0,
        IProgress<int>? progress = null, Ranks? ranks = null, CancellationToken interrupted = default)
    {
        return
            from renderable in Check(network, mix)
            from images in SharedPictures.Load(ranks ?? Ranks.Alone, count, Part, progress)
            select new Dataset(network.Classes, [.. images.Values()]);

        Result<Result<LabeledImage>[]> Part(Range range, IProgress<int>? done)
        {
            (int first, int length) = range.GetOffsetAndLength(count);
            return ParallelWork.Map(
                length, threads, index => Result.Ok(RenderOne(network, first + index, mix, framing, margin, seed)), done, interrupted);
        }
    }

    /// <summary>Renders one galaxy.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="side">The image's, in pixels.</param>
    /// <param name="framing">Which part of a 424-pixel picture to show.</param>
    /// <param name="margin">Pixels to keep around the image; 0 for none.</param>
    internal static ScaledImage Render(GalaxyKind kind, ulong seed, int side, Framing framing, int margin)
    {
        if (framing is Framing.ByLight)
        {
            Image picture = SimulatedSky.Render(kind, seed, (int)SimulatedSky.FramePixels, fieldOfView: 1);
            return LightFraming.Scale(ImagePart.Whole(picture), side, side, margin) with { Picture = null };
        }

        double fieldOfView = framing is Framing.MiddleSquare square ? Math.Min(1, square.Side / SimulatedSky.FramePixels) : 1;
        Image image = SimulatedSky.Render(kind, seed, side, fieldOfView);
        return new ScaledImage(image, margin == 0 ? null : RenderWide(kind, seed, side, fieldOfView, margin));
    }

    /// <summary>The same galaxies before any is rendered, each as a whole 424-pixel picture.</summary>
    /// <param name="network">Its classes must be the sky's.</param>
    /// <param name="count">Pictures in all.</param>
    /// <param name="mix">How often each kind occurs.</param>
    /// <param name="seed">The sky's seed.</param>
    internal static Result<PictureListing> List(NetworkInfo network, int count, SkyMix mix, ulong seed) => Check(network, mix).Map(_ =>
        new PictureListing([.. Enumerable.Range(0, count).Select(index => SimulatedEntry.Of(network.Classes, index, mix, seed))], [], []));

    private static LabeledImage RenderOne(NetworkInfo network, int index, SkyMix mix, Framing framing, int margin, ulong seed)
    {
        (GalaxyKind kind, ulong own) = SimulatedSky.Draw(seed, index, mix);
        ScaledImage image = Render(kind, own, network.Input.Width, framing, margin);
        string name = SimulatedEntry.NameOf(kind, index);
        if (network.Votes is { } votes)
            return LabeledImage.Of(image, label: 0, name) with { Votes = SimulatedVotes.Draw(kind, own, votes.Questions) };
        return LabeledImage.Of(image, SimulatedEntry.LabelOf(kind, network.Classes), name);
    }

    /// <summary>The same galaxy in a wider field, with different noise; beyond the frame its edge pixels are repeated.</summary>
    private static Image RenderWide(GalaxyKind kind, ulong seed, int side, double fieldOfView, int margin)
    {
        int inFrame = Math.Min(margin, (int)((side / fieldOfView - side) / 2));
        int rendered = side + 2 * inFrame;
        return SimulatedSky
            .Render(kind, seed, rendered, Math.Min(1, fieldOfView * rendered / side))
            .AreaScaleWide(crop: null, rendered, rendered, margin - inFrame);
    }

    private static Result<Unit> Check(NetworkInfo network, SkyMix mix) =>
        from fitting in SimulatedVotes.Fitting(mix, votes: network.Votes is not null)
        from labels in network.Votes is { } votes ? SimulatedVotes.Check(network.Name, votes.Questions) : CheckClasses(network)
        from square in network.Input.Height == network.Input.Width
            ? Result.Done
            : new Problem(network.Name, $"its input of {network.Input} is not square, but the simulated sky is",
                "Give --data a folder, or make input.height and input.width equal")
        select square;

    private static Result<Unit> CheckClasses(NetworkInfo network)
    {
        string[] kinds = [.. GalaxyKinds.Classes.Select(kind => kind.ClassName())];
        return kinds.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(network.Classes)
            ? Result.Done
            : new Problem(
                network.Name,
                $"its classes ({string.Join(", ", network.Classes)}) are not the simulated sky's ({string.Join(", ", kinds)})",
                "Give --data a folder with one folder of images per class");
    }
}
