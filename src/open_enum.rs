//! Enums that survive values they do not know. The document gives the values, the macros here the behaviour.

use std::fmt;
use std::marker::PhantomData;

/// A value for which the enum `E` of this version of the crate has no variant, kept as it came.
///
/// It can only be made by converting text to that enum, so a known value never hides in it.
pub struct UnknownValue<E> {
    text: Box<str>,
    of: PhantomData<fn() -> E>,
}

impl<E> UnknownValue<E> {
    pub(crate) fn new(text: &str) -> Self {
        Self { text: text.into(), of: PhantomData }
    }

    /// The value as it came.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

// By hand, for a derive would ask the same of `E`.
impl<E> Clone for UnknownValue<E> {
    fn clone(&self) -> Self {
        Self::new(&self.text)
    }
}

impl<E> PartialEq for UnknownValue<E> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<E> Eq for UnknownValue<E> {}

impl<E> std::hash::Hash for UnknownValue<E> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<E> fmt::Debug for UnknownValue<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

/// An enum of texts.
macro_rules! open_enum {
    ($(#[$about:meta])* pub enum $name:ident { $($(#[$of_variant:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$about])*
        ///
        /// Open: a value that is not listed here becomes `Unknown` and keeps its text.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$of_variant])* $variant,)*
            /// A value that is not in the document this crate was compiled from.
            Unknown($crate::UnknownValue<Self>),
        }

        impl $name {
            /// The values of the document, in its order.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant),*];

            /// The value as it is written on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }

            /// Whether the document lists this value.
            #[inline]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }

        impl ::std::convert::From<&str> for $name {
            #[inline]
            fn from(text: &str) -> Self {
                match text {
                    $($text => Self::$variant,)*
                    _ => Self::Unknown($crate::UnknownValue::new(text)),
                }
            }
        }

        impl ::std::convert::From<&::std::string::String> for $name {
            #[inline]
            fn from(text: &::std::string::String) -> Self {
                Self::from(text.as_str())
            }
        }

        impl ::std::convert::From<::std::string::String> for $name {
            #[inline]
            fn from(text: ::std::string::String) -> Self {
                Self::from(text.as_str())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            #[inline]
            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                Ok(Self::from(text))
            }
        }

        impl ::std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::std::convert::AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::std::cmp::PartialEq<str> for $name {
            #[inline]
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl ::std::cmp::PartialEq<&str> for $name {
            #[inline]
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

        impl ::serde::Serialize for $name {
            #[inline]
            fn serialize<S: ::serde::Serializer>(&self, to: S) -> ::std::result::Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            #[inline]
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> ::std::result::Result<Self, D::Error> {
                $crate::open_enum::text(from)
            }
        }
    };
}

/// A newtype of integers, with constants for those the document lists.
macro_rules! open_integer {
    ($(#[$about:meta])* pub struct $name:ident { $($(#[$of_value:meta])* $value:ident = $number:literal,)* }) => {
        $(#[$about])*
        ///
        /// Open: any other number is kept as it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(i64);

        impl $name {
            $($(#[$of_value])* pub const $value: Self = Self($number);)*

            /// The values of the document, in its order.
            pub const KNOWN: &'static [Self] = &[$(Self::$value),*];

            /// The number.
            #[inline]
            pub const fn get(self) -> i64 {
                self.0
            }

            /// Whether the document lists this number.
            #[inline]
            pub fn is_known(self) -> bool {
                Self::KNOWN.contains(&self)
            }
        }

        impl ::std::convert::From<i64> for $name {
            #[inline]
            fn from(number: i64) -> Self {
                Self(number)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::num::ParseIntError;

            #[inline]
            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl ::std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
    };
}

pub(crate) use {open_enum, open_integer};

/// Decodes a text without a copy where the input lends one.
pub(crate) fn text<'de, T, D>(from: D) -> Result<T, D::Error>
where
    T: for<'a> From<&'a str>,
    D: serde::Deserializer<'de>,
{
    struct Text<T>(PhantomData<T>);

    impl<T: for<'a> From<&'a str>> serde::de::Visitor<'_> for Text<T> {
        type Value = T;

        #[inline]
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }

        #[inline]
        fn visit_str<E>(self, text: &str) -> Result<T, E> {
            Ok(T::from(text))
        }
    }

    from.deserialize_str(Text(PhantomData))
}
