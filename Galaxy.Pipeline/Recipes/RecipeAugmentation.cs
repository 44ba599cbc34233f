using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Recipes;

/// <summary>Converts between an augmentation and its settings: a preset, and what differs from it.</summary>
internal static class RecipeAugmentation
{
    private const string None = "none";
    private const string Turns = "turns";
    private const string Full = "full";

    public static Augmentation Of(RecipeValues values)
    {
        Augmentation preset = values.Word(RecipeFields.Augmentation, TrainDefaults.Augment) switch
        {
            None => Augmentation.None,
            Turns => Augmentation.Turns,
            _ => Augmentation.Full,
        };
        return preset with
        {
            Rotation = values.Number(RecipeFields.Rotation, preset.Rotation),
            Zoom = values.Number(RecipeFields.Zoom, preset.Zoom),
            Shift = values.Number(RecipeFields.Shift, preset.Shift),
            Brightness = values.Number(RecipeFields.Brightness, preset.Brightness),
            Color = values.Number(RecipeFields.Color, preset.Color),
            Stretch = values.Number(RecipeFields.Stretch, preset.Stretch),
            Gray = values.Number(RecipeFields.Gray, preset.Gray),
            Blur = values.Number(RecipeFields.Blur, preset.Blur),
            Noise = values.Number(RecipeFields.Noise, preset.Noise),
            Mixup = values.Number(RecipeFields.Mixup, preset.Mixup),
            CutMix = values.Number(RecipeFields.CutMix, preset.CutMix),
        };
    }

    /// <summary>An augmentation's settings as in a file; the ranges only of what is varied.</summary>
    public static IEnumerable<(RecipeField Field, object Value)> Settings(Augmentation augmentation) =>
    [
        (RecipeFields.Augmentation, Preset(augmentation)),
        .. augmentation.Resamples
            ?
            [
                (RecipeFields.Rotation, augmentation.Rotation), (RecipeFields.Zoom, augmentation.Zoom), (RecipeFields.Shift, augmentation.Shift),
                (RecipeFields.Brightness, augmentation.Brightness), (RecipeFields.Color, augmentation.Color),
            ]
            : Array.Empty<(RecipeField, object)>(),
        .. augmentation.Observes
            ?
            [
                (RecipeFields.Stretch, augmentation.Stretch), (RecipeFields.Gray, augmentation.Gray), (RecipeFields.Blur, augmentation.Blur),
                (RecipeFields.Noise, augmentation.Noise),
            ]
            : Array.Empty<(RecipeField, object)>(),
        .. augmentation.Mixes
            ? [(RecipeFields.Mixup, augmentation.Mixup), (RecipeFields.CutMix, augmentation.CutMix)]
            : Array.Empty<(RecipeField, object)>(),
    ];

    private static string Preset(Augmentation augmentation) => (augmentation.QuarterTurns, augmentation.Resamples) switch
    {
        (false, _) => None,
        (true, false) => Turns,
        (true, true) => Full,
    };
}
