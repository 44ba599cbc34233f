using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Prepared;

/// <summary>Prepares pictures that are not kept, or of which nobody knows whether they are.</summary>
/// <param name="kept">What is kept.</param>
/// <param name="decode">Decodes, crops and scales a picture.</param>
/// <param name="clock">Tells how old a file is.</param>
internal sealed class PicturePreparation(KeptPictures kept, Decode decode, TimeProvider clock)
{
    /// <summary>A picture from its content, which is only decoded if no other file had the same.</summary>
    public Result<PreparedPicture> Prepare(PictureEntry entry)
    {
        // Time and stamp come before the content: what changes in between has another stamp the next time.
        DateTimeOffset now = clock.GetUtcNow();
        ContentStamp? stamp = entry.Stamp();
        return
            from content in entry.Read()
            let source = SourceMark.Of(stamp, content, now)
            from picture in kept.Find(source) is { } same
                ? Result.Ok(same)
                : decode(content, entry.Name).Map(scaled => PreparedPicture.Of(source, scaled))
            select picture;
    }
}
