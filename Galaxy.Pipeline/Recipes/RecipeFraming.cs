using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Recipes;

/// <summary>Converts between a framing and its setting: the side of the middle square, 0 for the whole picture, or a word.</summary>
internal static class RecipeFraming
{
    /// <summary>The word for framing by light.</summary>
    public const string Auto = "auto";

    public static Framing Of(RecipeValues values) => Of(values.NumberOrWord(RecipeFields.Crop, TrainDefaults.Crop));

    /// <summary>The framing that a setting means.</summary>
    /// <param name="setting">A double or a string that the field allows.</param>
    public static Framing Of(object setting) => setting switch
    {
        Auto => new Framing.ByLight(),
        0.0 => new Framing.Whole(),
        _ => new Framing.MiddleSquare((int)(double)setting),
    };

    /// <summary>The setting of a framing.</summary>
    public static object Setting(Framing framing) => framing switch
    {
        Framing.ByLight => Auto,
        Framing.MiddleSquare square => (double)square.Side,
        _ => 0.0,
    };
}
