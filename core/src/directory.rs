//! Services, from HSDS documents.
