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
        };
    }

    /// <summary>An augmentation's settings as in a file; the ranges only if pixels get new values.</summary>
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
    ];

    private static string Preset(Augmentation augmentation) => (augmentation.QuarterTurns, augmentation.Resamples) switch
    {
        (false, _) => None,
        (true, false) => Turns,
        (true, true) => Full,
    };
}
