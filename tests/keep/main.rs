//! Nothing lost: keeping journeys on two shelves, with everything that shelves can do wrong.

//bin
//faults
mod fixture;
//library
//load
mod save;
//session
//settings
mod shelf;
//tabs
//usage
//versions
